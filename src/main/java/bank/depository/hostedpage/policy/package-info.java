/**
 * The bank's policy on customers' information (INF-05): a text in two languages with versions, each
 * at an address of its own that stands open to everyone. A published version is never changed or
 * taken away, because consents name it.
 */
@NullMarked
package bank.depository.hostedpage.policy;

import org.jspecify.annotations.NullMarked;
