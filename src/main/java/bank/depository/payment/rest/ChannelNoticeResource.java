package bank.depository.payment.rest;

import bank.depository.payment.spi.ChannelNotices;
import bank.depository.payment.spi.ReceivedNotice;
import bank.depository.platform.Environment;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Where the payment channel sends its notices ({@code api-spec/channel.yaml}), an address for each
 * environment, so that the sandbox's channel can say nothing about production.
 */
@Path("/outside")
public class ChannelNoticeResource {

  private final ChannelNotices notices;

  ChannelNoticeResource(ChannelNotices notices) {
    this.notices = notices;
  }

  /** Takes a notice of the simulated channel. */
  @POST
  @Path("/sandbox/channel-notices")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public void ofSandbox(
      @HeaderParam("Channel-Key-Id") @DefaultValue("") String keyId,
      @HeaderParam("Channel-Timestamp") @DefaultValue("") String timestamp,
      @HeaderParam("Channel-Signature") @DefaultValue("") String signature,
      InputStream body)
      throws IOException {
    receive(Environment.SANDBOX, keyId, timestamp, signature, body);
  }

  /** Takes a notice of the real channel. */
  @POST
  @Path("/production/channel-notices")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public void ofProduction(
      @HeaderParam("Channel-Key-Id") @DefaultValue("") String keyId,
      @HeaderParam("Channel-Timestamp") @DefaultValue("") String timestamp,
      @HeaderParam("Channel-Signature") @DefaultValue("") String signature,
      InputStream body)
      throws IOException {
    receive(Environment.PRODUCTION, keyId, timestamp, signature, body);
  }

  private void receive(
      Environment environment, String keyId, String timestamp, String signature, InputStream body)
      throws IOException {
    byte[] bytes = body.readNBytes(ChannelNotices.MAX_BODY_BYTES + 1);
    notices.receive(environment, new ReceivedNotice(keyId, timestamp, signature, bytes));
  }
}
