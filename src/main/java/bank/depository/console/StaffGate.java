package bank.depository.console;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Permission;
import bank.depository.shared.Refusal;
import bank.depository.shared.SignedInStaff;
import bank.depository.staff.OneTimeToken;
import bank.depository.staff.ResumeSession;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Optional;

/** Lets staff in: the session is open, the form is ours, the permission is there. */
@NeedsPermission
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class StaffGate {

  private final ResumeSession sessions;
  private final ConsoleCaller caller;
  private final ConsoleCalls calls;
  private final HttpHeaders headers;

  StaffGate(
      ResumeSession sessions,
      ConsoleCaller caller,
      ConsoleCalls calls,
      @Context HttpHeaders headers) {
    this.sessions = sessions;
    this.caller = caller;
    this.calls = calls;
    this.headers = headers;
  }

  @AroundInvoke
  Object guard(InvocationContext call) {
    return calls.answer(() -> letIn(call));
  }

  private Object letIn(InvocationContext call) throws Exception {
    String cookie = ConsoleCookies.value(headers, ConsoleCookies.SESSION);
    Optional<SignedInStaff> staff =
        cookie.isEmpty() ? Optional.empty() : sessions.handle(new OneTimeToken(cookie));
    if (staff.isEmpty()) {
      return ConsoleCalls.seeOther(
          cookie.isEmpty() ? "/console/sign-in" : "/console/sign-in?ended=1");
    }
    caller.is(staff.get(), ConsoleFormToken.of(cookie));
    ConsoleFormToken.require(cookie, call);
    requireOne(staff.get(), call);
    return call.proceed();
  }

  private static void requireOne(SignedInStaff staff, InvocationContext call) {
    NeedsPermission needs = call.getMethod().getAnnotation(NeedsPermission.class);
    Permission[] oneOf = needs == null ? new Permission[0] : needs.value();
    if (oneOf.length > 0 && Arrays.stream(oneOf).noneMatch(staff::may)) {
      throw new Refusal(
          ErrorCode.STAFF_PERMISSION_MISSING, "one of " + Arrays.toString(oneOf) + " is needed");
    }
  }
}
