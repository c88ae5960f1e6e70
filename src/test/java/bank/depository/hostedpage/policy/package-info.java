/** Tests of what lies behind the forms of an identification. */
@NullMarked
package bank.depository.hostedpage.policy;

import org.jspecify.annotations.NullMarked;
