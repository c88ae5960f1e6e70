package bank.depository.crypto.signature;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenbytes.http.sfv.BooleanItem;
import org.greenbytes.http.sfv.Dictionary;
import org.greenbytes.http.sfv.InnerList;
import org.greenbytes.http.sfv.Item;
import org.greenbytes.http.sfv.Parameters;

/** What a signature has to cover, and the tag it is found by, for each kind of message. */
public enum SignatureProfile {
  /** A request that only reads. */
  QUERY(Tags.REQUEST, List.of(CoveredComponent.of("@method"), CoveredComponent.of("@target-uri"))),
  /** A request that instructs: its body, type and request number are signed too. */
  INSTRUCTION(
      Tags.REQUEST,
      List.of(
          CoveredComponent.of("@method"),
          CoveredComponent.of("@target-uri"),
          CoveredComponent.of("content-digest"),
          CoveredComponent.of("content-type"),
          CoveredComponent.of("idempotency-key"))),
  /** Our answer, bound to the request it answers. */
  ANSWER(
      Tags.ANSWER,
      List.of(
          CoveredComponent.of("@status"),
          CoveredComponent.of("content-digest"),
          CoveredComponent.ofRequest("@method"),
          CoveredComponent.ofRequest("@target-uri"))),
  /** Our event, sent to a platform's address. */
  EVENT(
      Tags.EVENT,
      List.of(
          CoveredComponent.of("@method"),
          CoveredComponent.of("@target-uri"),
          CoveredComponent.of("content-digest"),
          CoveredComponent.of("content-type")));

  private final String tag;
  private final List<CoveredComponent> components;

  SignatureProfile(String tag, List<CoveredComponent> components) {
    this.tag = tag;
    this.components = components;
  }

  /** The profile of a platform's request: only GET and HEAD carry no body and no number. */
  public static SignatureProfile ofRequest(String method) {
    return method.equals("GET") || method.equals("HEAD") ? QUERY : INSTRUCTION;
  }

  /** The value of the {@code tag} parameter. */
  public String tag() {
    return tag;
  }

  /** The components that must be covered, as they are written in {@code Signature-Input}. */
  public List<String> componentIdentifiers() {
    return components.stream().map(CoveredComponent::toString).toList();
  }

  /** The value of {@code Accept-Signature} (RFC 9421, section 5) that asks for such a signature. */
  public String acceptSignature() {
    List<Item<? extends Object>> items =
        List.copyOf(components.stream().map(CoveredComponent::item).toList());
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("created", BooleanItem.valueOf(true));
    parameters.put("expires", BooleanItem.valueOf(true));
    parameters.put("tag", tag);
    InnerList wanted = InnerList.valueOf(items).withParams(Parameters.valueOf(parameters));
    return Dictionary.valueOf(Map.of("sig", wanted)).serialize();
  }

  List<CoveredComponent> components() {
    return components;
  }

  /** A request's signature can never pass for an answer's or an event's. */
  private static final class Tags {
    static final String REQUEST = "depository-request";
    static final String ANSWER = "depository-answer";
    static final String EVENT = "depository-event";
  }
}
