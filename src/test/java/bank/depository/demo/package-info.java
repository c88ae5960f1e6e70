/**
 * One loan's whole life, played from outside: a platform's client, staff and customers at their
 * browsers, each knowing only what an outsider knows. Nothing here uses a class of the service.
 */
package bank.depository.demo;
