package bank.depository.approval;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Permission;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** An act that counts how often it was done, and refuses what it is told to refuse. */
@ApplicationScoped
public class CountedAct implements ApprovedAct {

  static final String KIND = "COUNTED_ACT";

  final AtomicInteger done = new AtomicInteger();
  final AtomicInteger givenUp = new AtomicInteger();

  record Payload(String word, boolean refuse) {}

  private final ApprovalPayload json;

  CountedAct(ApprovalPayload json) {
    this.json = json;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Permission checkerNeeds() {
    return Permission.APPROVAL;
  }

  @Override
  public List<Line> describe(String payload) {
    return List.of(new Line("word", json.read(payload, Payload.class).word()));
  }

  @Override
  public List<Line> carryOut(Approved approved) {
    if (json.read(approved.payload(), Payload.class).refuse()) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "told to refuse");
    }
    done.incrementAndGet();
    return List.of();
  }

  @Override
  public void giveUp(String payload) {
    givenUp.incrementAndGet();
  }

  int done() {
    return done.get();
  }

  int givenUp() {
    return givenUp.get();
  }
}
