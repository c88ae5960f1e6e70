package bank.depository.service;

import java.util.List;

/** What the domain may ask of the audit trail for a customer: who looked at them. */
public interface Looks {

  /** The newest hundred looks at that customer of the platform in scope, newest first. */
  List<Look> at(String customerNo);
}
