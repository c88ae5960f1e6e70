package bank.depository.books;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What ties the journal to orders, initiators and evidence, each as a query for the rows that
 * contradict it.
 */
final class OrderInvariants {

  /** What the queries read, once: most of their cost is to plan reads of many partitions. */
  static final String COMMON =
      """
      with entry as materialized (
        select order_id, instruction_kind, basis, basis_reference from ledger.transfer
        where platform_id = :platform
        union
        select order_id, instruction_kind, basis, basis_reference from ledger.hold_entry
        where platform_id = :platform),
      own_order as materialized (
        select order_id, request_no, state, customer_no from depository.orders
        where platform_id = :platform)
      """;

  static final Map<String, String> QUERIES = all();

  private OrderInvariants() {}

  private static Map<String, String> all() {
    Map<String, String> queries = ofOrders();
    queries.putAll(ofConfirmations());
    return queries;
  }

  private static Map<String, String> ofOrders() {
    Map<String, String> queries = new LinkedHashMap<>();
    queries.put(
        "each entry of the journal has its order",
        "select e.* from entry e where not exists (select from own_order o where o.order_id = e.order_id)");
    queries.put(
        "an order that waits for its customer, or was never confirmed, has moved nothing but a first payment",
        """
        select e.* from entry e join own_order o using (order_id)
        where o.state in ('AWAITING_CUSTOMER', 'EXPIRED') and e.instruction_kind <> 'FIRST_PAYMENT'
        """);
    queries.put(
        "each entry was initiated by a request of the platform or of the bank that is on file",
        """
        select e.* from entry e join own_order o using (order_id)
        where not exists (select from depository.request r where r.platform_id = :platform
          and r.request_no = o.request_no and r.order_id = o.order_id)
        """);
    return queries;
  }

  private static Map<String, String> ofConfirmations() {
    Map<String, String> queries = new LinkedHashMap<>();
    queries.put(
        "who confirmed by password is the customer of the order",
        """
        select c.order_id, c.customer_no, o.customer_no as of_order from depository.password_check c
        join own_order o using (order_id)
        where c.platform_id = :platform and c.spent_at is not null
          and c.customer_no is distinct from o.customer_no
        """);
    queries.put(
        "a password check that moved money is on file for that order, and spent",
        """
        select e.* from entry e where e.basis = 'PASSWORD_CHECK'
          and not exists (select from depository.password_check c
            where c.platform_id = :platform and cast(c.check_id as text) = e.basis_reference
              and c.order_id = e.order_id and c.spent_at is not null)
        """);
    queries.put(
        "a mandate that moved money is on file, and its use by that order",
        """
        select e.* from entry e where e.basis = 'MANDATE'
          and not exists (select from depository.mandate_use u
            where u.platform_id = :platform and cast(u.mandate_id as text) = e.basis_reference
              and u.order_id = e.order_id)
        """);
    return queries;
  }
}
