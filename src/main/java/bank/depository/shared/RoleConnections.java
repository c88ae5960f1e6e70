package bank.depository.shared;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.customized.QuarkusConnectionProvider;
import io.quarkus.hibernate.orm.runtime.tenant.TenantConnectionResolver;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;

/** Gives each transaction a connection of its {@link DatabaseRole}. */
final class RoleConnections {

  private RoleConnections() {}

  /** Names the role of the session that opens. */
  @ApplicationScoped
  @PersistenceUnitExtension
  static class CurrentRole implements TenantResolver {
    @Override
    public String getDefaultTenantId() {
      return DatabaseRole.API.name();
    }

    @Override
    public String resolveTenantId() {
      return DatabaseRole.current().name();
    }
  }

  /** Finds the connections of a role. */
  @ApplicationScoped
  @PersistenceUnitExtension
  static class ConnectionsOfRole implements TenantConnectionResolver {
    private final AgroalDataSource api;
    private final AgroalDataSource staff;
    private final AgroalDataSource jobs;

    ConnectionsOfRole(
        AgroalDataSource api,
        @DataSource("staff") AgroalDataSource staff,
        @DataSource("jobs") AgroalDataSource jobs) {
      this.api = api;
      this.staff = staff;
      this.jobs = jobs;
    }

    @Override
    public ConnectionProvider resolve(String role) {
      return new QuarkusConnectionProvider(
          switch (DatabaseRole.valueOf(role)) {
            case API -> api;
            case STAFF -> staff;
            case JOBS -> jobs;
          });
    }
  }
}
