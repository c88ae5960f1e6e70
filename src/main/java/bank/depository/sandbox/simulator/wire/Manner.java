package bank.depository.sandbox.simulator.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How well a party answers the first time it is asked. A repeat and a query get the truth. */
public enum Manner {
  /** Says what is true. */
  TRUTHFUL {
    @Override
    public Answer answer(Object truth) {
      return Answer.json(truth);
    }
  },
  /** Keeps the connection and says nothing. */
  SILENT {
    @Override
    public Answer answer(Object truth) {
      return Answer.silence();
    }
  },
  /** Sends the first half of the truth, which is no JSON. */
  CUT_OFF {
    @Override
    public Answer answer(Object truth) {
      byte[] whole = Json.bytes(truth);
      return Answer.bytes(200, "application/json", Arrays.copyOf(whole, whole.length / 2));
    }
  },
  /** Fails after its work is done. */
  FAULTY {
    @Override
    public Answer answer(Object truth) {
      return Answer.problem(new WireRefusal(500, "FAULT", "a fault, as this value asks for"));
    }
  },
  /** Says that it is closed. */
  UNAVAILABLE {
    @Override
    public Answer answer(Object truth) {
      return Answer.problem(
          new WireRefusal(503, "UNAVAILABLE", "not available, as this value asks for"));
    }
  },
  /** Sends a page where JSON belongs. */
  PAGE {
    @Override
    public Answer answer(Object truth) {
      byte[] page = "<html><body>Welcome</body></html>".getBytes(StandardCharsets.UTF_8);
      return Answer.bytes(200, "text/html", page);
    }
  };

  /** What is said when {@code truth} is the case. */
  public abstract Answer answer(Object truth);
}
