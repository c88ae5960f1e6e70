package bank.depository.console;

import bank.depository.audit.AuditQueries;
import java.util.List;

/**
 * A page of the audit trail.
 *
 * @param older whether there are older entries
 * @param before from which number on the next page begins
 */
public record AuditView(List<AuditQueries.Line> rows, boolean older, long before) {}
