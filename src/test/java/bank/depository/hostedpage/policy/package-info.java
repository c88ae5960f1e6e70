/** Tests of what lies behind the forms of an identification. */
@NullMarked
package bank.depository.hostedpage.identification;

import org.jspecify.annotations.NullMarked;
