/**
 * The pages of {@code hostedpage} over HTTP: frame, words, headers, forms, and the confirming page
 * that every {@link bank.depository.hostedpage.PageOperation} uses.
 */
@NullMarked
package bank.depository.hostedpage.page;

import org.jspecify.annotations.NullMarked;
