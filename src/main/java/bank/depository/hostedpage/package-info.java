/**
 * The bank's own pages (PAG-01, PAG-04, PAG-05, PAG-07): the link and the session that bind one
 * browser to one order of one customer, what every page shows, and the confirming step that acts
 * once. A capability brings its operation as a {@link bank.depository.hostedpage.PageOperation};
 * this package never moves money and never tells a platform what a customer typed.
 */
@NullMarked
package bank.depository.hostedpage;

import org.jspecify.annotations.NullMarked;
