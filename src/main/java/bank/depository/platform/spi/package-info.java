/** The bank's core over its wire ({@code api-spec/core-statement.yaml}): accounts of a platform. */
@NullMarked
package bank.depository.platform.spi;

import org.jspecify.annotations.NullMarked;
