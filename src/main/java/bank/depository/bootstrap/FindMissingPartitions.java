package bank.depository.bootstrap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** Looks ahead: which partitions will be written to soon and are not there. */
@ApplicationScoped
class FindMissingPartitions {

  private final Partitions partitions;

  FindMissingPartitions(Partitions partitions) {
    this.partitions = partitions;
  }

  /** Their names, for the days from that one on. */
  @Transactional
  List<String> handle(LocalDate day, int days) {
    return partitions.missing(day, days);
  }
}
