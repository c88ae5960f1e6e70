/**
 * The written contract of the platform API against the running code, and the tools that hold every
 * answer of other tests against it.
 */
@NullMarked
package bank.depository.apispec;

import org.jspecify.annotations.NullMarked;
