/** How events reach a platform's address: the webhooks of {@code api-spec/platform-api.yaml}. */
@NullMarked
package bank.depository.notification.spi;

import org.jspecify.annotations.NullMarked;
