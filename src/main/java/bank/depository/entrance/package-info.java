/**
 * The bank's own entrance (WDR-04): a customer signs in with paper, name, bound mobile and a code,
 * without any platform, also when the platform is gone, and sees, withdraws and revokes (ACC-05,
 * ACC-08, SVC-01, INF-03). It moves no money itself: what it starts are the same orders with the
 * same confirming page as a platform's.
 */
@NullMarked
package bank.depository.entrance;

import org.jspecify.annotations.NullMarked;
