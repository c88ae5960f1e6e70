/** Tests of the hosted pages: a browser of our own over HTTP, and the simulators as a process. */
@NullMarked
package bank.depository.hostedpage;

import org.jspecify.annotations.NullMarked;
