package bank.depository.platform.store;

import bank.depository.platform.PlatformKeyId;
import bank.depository.platform.RegisteredKey;
import bank.depository.platform.RegisteredKeys;
import bank.depository.shared.PlatformId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PanacheRegisteredKeys
    implements RegisteredKeys, PanacheRepositoryBase<RegisteredKey, RegisteredKey.Key> {

  @Override
  public void add(RegisteredKey key) {
    persist(key);
  }

  @Override
  public Optional<RegisteredKey> find(PlatformKeyId id) {
    return findByIdOptional(new RegisteredKey.Key(id.platform().value(), id.value()));
  }

  @Override
  public List<RegisteredKey> list(PlatformId platform) {
    return list("key.platformId = ?1 order by registeredAt, key.keyId", platform.value());
  }
}
