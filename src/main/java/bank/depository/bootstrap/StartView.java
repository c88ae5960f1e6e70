package bank.depository.bootstrap;

/**
 * What the start page tells.
 *
 * @param host the name that customers find in the address bar on every page of the bank
 * @param simulators where the outside world of a sandbox listens; empty where the service is
 *     connected to every party of production
 */
public record StartView(String host, String simulators) {}
