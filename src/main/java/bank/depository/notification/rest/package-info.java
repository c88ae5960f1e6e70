/** Events and their endpoints over the platform API. */
@NullMarked
package bank.depository.notification.rest;

import org.jspecify.annotations.NullMarked;
