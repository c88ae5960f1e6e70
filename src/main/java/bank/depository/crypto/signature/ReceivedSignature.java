package bank.depository.crypto.signature;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.greenbytes.http.sfv.ByteSequenceItem;
import org.greenbytes.http.sfv.InnerList;
import org.greenbytes.http.sfv.IntegerItem;
import org.greenbytes.http.sfv.Item;
import org.greenbytes.http.sfv.ListElement;
import org.greenbytes.http.sfv.ParseException;
import org.greenbytes.http.sfv.Parser;
import org.greenbytes.http.sfv.StringItem;
import org.jspecify.annotations.Nullable;

/**
 * The one signature of a message that carries our tag, taken apart and not yet believed. Signatures
 * of others may stand beside it and are not looked at.
 */
record ReceivedSignature(
    String label, InnerList input, List<CoveredComponent> components, byte[] signature) {

  /** A signature covers at most so many components. */
  static final int MAX_COMPONENTS = 32;

  private static final String INPUT_FIELD = "signature-input";
  private static final String SIGNATURE_FIELD = "signature";

  static ReceivedSignature read(MessageComponents message, String tag) throws SignatureFault {
    Map<String, ListElement<?>> inputs = dictionary(message, INPUT_FIELD);
    Map<String, ListElement<?>> signatures = dictionary(message, SIGNATURE_FIELD);
    if (inputs.isEmpty() || signatures.isEmpty()) {
      throw new SignatureFault(
          SignatureOutcome.Reason.MISSING, "Signature-Input or Signature is not there");
    }
    Map.Entry<String, InnerList> ours = theOneWithTag(inputs, tag);
    String label = ours.getKey();
    InnerList input = ours.getValue();
    return new ReceivedSignature(label, input, covered(input), bytes(label, signatures.get(label)));
  }

  private static Map<String, ListElement<?>> dictionary(MessageComponents message, String field)
      throws SignatureFault {
    List<String> values = message.headers().values(field);
    if (values.isEmpty()) {
      return Map.of();
    }
    try {
      return new Parser(values).parseDictionary().get();
    } catch (ParseException malformed) {
      throw SignatureFault.invalid("the field " + field + " is not a structured dictionary");
    }
  }

  private static Map.Entry<String, InnerList> theOneWithTag(
      Map<String, ListElement<?>> inputs, String tag) throws SignatureFault {
    List<Map.Entry<String, InnerList>> ours = new ArrayList<>();
    for (Map.Entry<String, ListElement<?>> entry : inputs.entrySet()) {
      if (entry.getValue() instanceof InnerList input && hasTag(input, tag)) {
        ours.add(Map.entry(entry.getKey(), input));
      }
    }
    if (ours.isEmpty()) {
      throw SignatureFault.incomplete("no signature has the tag \"" + tag + "\"");
    }
    if (ours.size() > 1) {
      throw SignatureFault.invalid("more than one signature has the tag \"" + tag + "\"");
    }
    return ours.get(0);
  }

  private static boolean hasTag(InnerList input, String tag) {
    Item<?> said = input.getParams().get("tag");
    return said instanceof StringItem text && text.get().equals(tag);
  }

  private static List<CoveredComponent> covered(InnerList input) throws SignatureFault {
    if (input.get().size() > MAX_COMPONENTS) {
      throw SignatureFault.invalid("more than " + MAX_COMPONENTS + " components are covered");
    }
    List<CoveredComponent> components = new ArrayList<>();
    for (Item<?> item : input.get()) {
      components.add(CoveredComponent.parse(item));
    }
    if (new HashSet<>(components).size() < components.size()) {
      throw SignatureFault.invalid("a component is covered twice");
    }
    return List.copyOf(components);
  }

  private static byte[] bytes(String label, @Nullable ListElement<?> element)
      throws SignatureFault {
    if (!(element instanceof ByteSequenceItem sequence)) {
      throw SignatureFault.invalid("Signature has no byte sequence named " + label);
    }
    ByteBuffer content = sequence.get().duplicate();
    byte[] bytes = new byte[content.remaining()];
    content.get(bytes);
    return bytes;
  }

  long seconds(String parameter) throws SignatureFault {
    if (required(parameter) instanceof IntegerItem seconds) {
      return seconds.getAsLong();
    }
    throw SignatureFault.invalid("the parameter " + parameter + " is not an integer");
  }

  String text(String parameter) throws SignatureFault {
    if (required(parameter) instanceof StringItem text) {
      return text.get();
    }
    throw SignatureFault.invalid("the parameter " + parameter + " is not a string");
  }

  /** What stands as {@code keyid}, unchecked; null where no string does. */
  @Nullable String claimedKeyId() {
    return input.getParams().get("keyid") instanceof StringItem text ? text.get() : null;
  }

  boolean has(String parameter) {
    return input.getParams().containsKey(parameter);
  }

  private Item<?> required(String parameter) throws SignatureFault {
    Item<?> item = input.getParams().get(parameter);
    if (item == null) {
      throw SignatureFault.incomplete("the parameter " + parameter + " is missing");
    }
    return item;
  }
}
