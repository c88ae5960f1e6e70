package bank.depository.console;

import bank.depository.staff.OneTimeToken;
import bank.depository.staff.SignIn;
import bank.depository.staff.SignOut;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Signing in and out (OPS-04). */
@Path("/console")
class SignInResource {

  private static final int UNAUTHORIZED = 401;

  private final SignIn signIn;
  private final SignOut signOut;
  private final ConsoleCaller caller;
  private final ConsoleCookies cookies;
  private final HttpHeaders headers;

  SignInResource(
      SignIn signIn,
      SignOut signOut,
      ConsoleCaller caller,
      ConsoleCookies cookies,
      @Context HttpHeaders headers) {
    this.signIn = signIn;
    this.signOut = signOut;
    this.caller = caller;
    this.cookies = cookies;
    this.headers = headers;
  }

  @GET
  @Path("sign-in")
  @OpenToVisitors
  public Response form(@RestQuery @Nullable String ended) {
    return ConsoleCalls.page(ConsoleTemplates.signIn(caller.frame(), false, ended != null));
  }

  @POST
  @Path("sign-in")
  @OpenToVisitors
  public Response signIn(
      @RestForm String csrf,
      @RestForm String login,
      @RestForm String secret,
      @RestForm String code) {
    SignIn.Command command = new SignIn.Command(login.strip(), secret.toCharArray(), code.strip());
    return signIn
        .handle(command)
        .map(this::letIn)
        .orElseGet(
            () ->
                ConsoleCalls.page(
                    UNAUTHORIZED, ConsoleTemplates.signIn(caller.frame(), true, false)));
  }

  private Response letIn(OneTimeToken token) {
    return Response.fromResponse(ConsoleCalls.seeOther("/console"))
        .cookie(cookies.give(ConsoleCookies.SESSION, token.value()))
        .cookie(cookies.takeBack(ConsoleCookies.VISIT))
        .build();
  }

  @POST
  @Path("sign-out")
  @NeedsPermission
  public Response signOut(@RestForm String csrf) {
    signOut.handle(new OneTimeToken(ConsoleCookies.value(headers, ConsoleCookies.SESSION)));
    return Response.fromResponse(ConsoleCalls.seeOther("/console/sign-in"))
        .cookie(cookies.takeBack(ConsoleCookies.SESSION))
        .build();
  }
}
