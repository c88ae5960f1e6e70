package bank.depository.crypto.signature;

import java.util.LinkedHashMap;
import java.util.Map;
import org.greenbytes.http.sfv.BooleanItem;
import org.greenbytes.http.sfv.Item;
import org.greenbytes.http.sfv.Parameters;
import org.greenbytes.http.sfv.StringItem;

/**
 * One component that a signature covers.
 *
 * @param name a derived component such as {@code @method}, or a field's name in lower case
 * @param ofRequest whether it is taken from the request that an answer answers ({@code ;req})
 */
record CoveredComponent(String name, boolean ofRequest) {

  private static final String REQUEST_FLAG = "req";

  static CoveredComponent of(String name) {
    return new CoveredComponent(name, false);
  }

  static CoveredComponent ofRequest(String name) {
    return new CoveredComponent(name, true);
  }

  /** Reads one member of the covered list. No parameter but {@code req} is understood here. */
  static CoveredComponent parse(Item<?> item) throws SignatureFault {
    if (!(item instanceof StringItem text)) {
      throw SignatureFault.invalid("a covered component is not a string");
    }
    Parameters parameters = item.getParams();
    Item<?> flag = parameters.get(REQUEST_FLAG);
    boolean onlyKnown = parameters.isEmpty() || (parameters.size() == 1 && flag != null);
    if (!onlyKnown || (flag != null && !Boolean.TRUE.equals(flag.get()))) {
      throw SignatureFault.invalid(
          "the component " + item.serialize() + " has a parameter that is not supported");
    }
    return new CoveredComponent(text.get(), flag != null);
  }

  /** As it stands in the covered list and at the start of its line in the base. */
  StringItem item() {
    StringItem item = StringItem.valueOf(name);
    if (!ofRequest) {
      return item;
    }
    Map<String, Object> flag = new LinkedHashMap<>();
    flag.put(REQUEST_FLAG, BooleanItem.valueOf(true));
    return item.withParams(Parameters.valueOf(flag));
  }

  @Override
  public String toString() {
    return item().serialize();
  }
}
