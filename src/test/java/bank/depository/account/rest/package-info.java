@NullMarked
package bank.depository.account.rest;

import org.jspecify.annotations.NullMarked;
