@NullMarked
package bank.depository.project;

import org.jspecify.annotations.NullMarked;
