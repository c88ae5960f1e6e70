/**
 * Writes {@code docs/compliance.md}: what the passing tests of the last whole run say about each
 * duty of {@code docs/duties.md}. Run by the build at the end of {@code verify}.
 */
@NullMarked
package bank.depository.compliance;

import org.jspecify.annotations.NullMarked;
