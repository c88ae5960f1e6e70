package bank.depository.platform.store;

import bank.depository.platform.Platform;
import bank.depository.platform.Platforms;
import bank.depository.platform.Principal;
import bank.depository.platform.ReturnHost;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PanachePlatforms implements Platforms, PanacheRepositoryBase<Platform, Integer> {

  @Override
  public PlatformId nextId() {
    Number next =
        (Number)
            getEntityManager()
                .createNativeQuery("select nextval('depository.platform_no')")
                .getSingleResult();
    return new PlatformId(next.intValue());
  }

  @Override
  public void add(Platform platform, List<Principal> principals, List<ReturnHost> hosts) {
    persistAndFlush(platform);
    for (int i = 0; i < principals.size(); i++) {
      insert(platform.id(), i + 1, principals.get(i));
    }
    hosts.stream().distinct().forEach(host -> insert(platform.id(), host));
  }

  private void insert(PlatformId platform, int no, Principal principal) {
    getEntityManager()
        .createNativeQuery(
            """
            insert into depository.platform_principal (platform_id, principal_no, role, name)
            values (:platform, :no, :role, :name)
            """)
        .setParameter("platform", platform.value())
        .setParameter("no", no)
        .setParameter("role", principal.role().name())
        .setParameter("name", principal.name())
        .executeUpdate();
  }

  private void insert(PlatformId platform, ReturnHost host) {
    getEntityManager()
        .createNativeQuery(
            """
            insert into depository.platform_return_host (platform_id, host)
            values (:platform, :host)
            """)
        .setParameter("platform", platform.value())
        .setParameter("host", host.value())
        .executeUpdate();
  }

  @Override
  public Platform lock(PlatformId id) {
    return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "no platform " + id));
  }

  @Override
  public Optional<Platform> find(PlatformId id) {
    return findByIdOptional(id.value());
  }

  @Override
  public Optional<Platform> findBySummaryAccount(String accountNo) {
    return find("summaryAccountNo", accountNo).firstResultOptional();
  }

  @Override
  public List<Platform> list(int limit) {
    return find("order by platformId").page(0, limit).list();
  }

  @Override
  public List<Principal> principals(PlatformId id) {
    return Rows.of(
        getEntityManager(),
        "select role, name from depository.platform_principal"
            + " where platform_id = :platform order by principal_no",
        id,
        row ->
            new Principal(
                Principal.Role.valueOf(row.get("role", String.class)),
                row.get("name", String.class)));
  }

  @Override
  public List<ReturnHost> returnHosts(PlatformId id) {
    return Rows.of(
        getEntityManager(),
        "select host from depository.platform_return_host where platform_id = :platform order by host",
        id,
        row -> new ReturnHost(row.get("host", String.class)));
  }
}
