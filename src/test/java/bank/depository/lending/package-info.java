@NullMarked
package bank.depository.lending;

import org.jspecify.annotations.NullMarked;
