/** Tests of service for customers. */
@NullMarked
package bank.depository.service;

import org.jspecify.annotations.NullMarked;
