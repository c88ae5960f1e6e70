package bank.depository.console;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Lets visitors in, with a form token that follows from their own cookie. */
@OpenToVisitors
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class VisitorGate {

  private final ConsoleCaller caller;
  private final ConsoleCalls calls;
  private final ConsoleCookies cookies;
  private final HttpHeaders headers;

  VisitorGate(
      ConsoleCaller caller,
      ConsoleCalls calls,
      ConsoleCookies cookies,
      @Context HttpHeaders headers) {
    this.caller = caller;
    this.calls = calls;
    this.cookies = cookies;
    this.headers = headers;
  }

  @AroundInvoke
  Object guard(InvocationContext call) {
    return calls.answer(() -> letIn(call));
  }

  private Object letIn(InvocationContext call) throws Exception {
    String known = ConsoleCookies.value(headers, ConsoleCookies.VISIT);
    String cookie = known.isEmpty() ? ConsoleCookies.newVisit() : known;
    caller.visits(ConsoleFormToken.of(cookie));
    ConsoleFormToken.require(known, call);
    Object answer = call.proceed();
    return known.isEmpty() && answer instanceof Response page
        ? Response.fromResponse(page).cookie(cookies.give(ConsoleCookies.VISIT, cookie)).build()
        : answer;
  }
}
