/** Tests of the policy on customers' information. */
@NullMarked
package bank.depository.hostedpage.policy;

import org.jspecify.annotations.NullMarked;
