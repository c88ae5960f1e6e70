package bank.depository.platform.store;

import bank.depository.platform.AdmissionFile;
import bank.depository.platform.BlacklistCheck;
import bank.depository.platform.ChecklistItem;
import bank.depository.platform.Finding;
import bank.depository.platform.Material;
import bank.depository.platform.MaterialKind;
import bank.depository.platform.SiteVisit;
import bank.depository.shared.PlatformId;
import bank.depository.shared.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SqlAdmissionFile implements AdmissionFile {

  private final EntityManager entityManager;

  SqlAdmissionFile(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void add(PlatformId platform, Finding finding) {
    insert(
            """
            insert into depository.admission_finding
              (platform_id, finding_no, item, verdict, note, found_by, found_at)
            select :platform, coalesce(max(finding_no), 0) + 1, :item, :verdict, :note, :by, :at
            from depository.admission_finding where platform_id = :platform
            """,
            platform,
            finding.foundBy(),
            finding.foundAt())
        .setParameter("item", finding.item().name())
        .setParameter("verdict", finding.verdict().name())
        .setParameter("note", finding.note())
        .executeUpdate();
  }

  @Override
  public List<Finding> findings(PlatformId platform) {
    return Rows.of(
        entityManager,
        """
        select distinct on (item) item, verdict, note, found_by, found_at
        from depository.admission_finding where platform_id = :platform
        order by item, finding_no desc
        """,
        platform,
        row ->
            new Finding(
                ChecklistItem.valueOf(row.get("item", String.class)),
                Finding.Verdict.valueOf(row.get("verdict", String.class)),
                row.get("note", String.class),
                staff(row, "found_by"),
                row.get("found_at", Instant.class)));
  }

  @Override
  public int add(PlatformId platform, Paper paper) {
    Query insert =
        insert(
                """
                insert into depository.admission_material (platform_id, kind, material_version,
                  file_name, media_type, sha256, content, uploaded_by, uploaded_at)
                select :platform, :kind, coalesce(max(material_version), 0) + 1,
                  :fileName, :mediaType, sha256(:content), :content, :by, :at
                from depository.admission_material where platform_id = :platform and kind = :kind
                returning material_version
                """,
                platform,
                paper.uploadedBy(),
                paper.uploadedAt())
            .setParameter("kind", paper.kind().name())
            .setParameter("fileName", paper.fileName())
            .setParameter("mediaType", paper.mediaType())
            .setParameter("content", paper.content());
    return ((Number) insert.getSingleResult()).intValue();
  }

  @Override
  public List<Material> materials(PlatformId platform) {
    return Rows.of(
        entityManager,
        """
        select kind, material_version, file_name, media_type, encode(sha256, 'hex') as sha256,
          length(content) as size_bytes, uploaded_by, uploaded_at
        from depository.admission_material where platform_id = :platform
        order by kind, material_version
        """,
        platform,
        row ->
            new Material(
                MaterialKind.valueOf(row.get("kind", String.class)),
                row.get("material_version", Integer.class),
                row.get("file_name", String.class),
                row.get("media_type", String.class),
                row.get("sha256", String.class),
                row.get("size_bytes", Integer.class),
                staff(row, "uploaded_by"),
                row.get("uploaded_at", Instant.class)));
  }

  @Override
  public Optional<Paper> paper(PlatformId platform, MaterialKind kind, int version) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                """
                select file_name, media_type, content, uploaded_by, uploaded_at
                from depository.admission_material
                where platform_id = :platform and kind = :kind and material_version = :version
                """,
                Tuple.class)
            .setParameter("platform", platform.value())
            .setParameter("kind", kind.name())
            .setParameter("version", version)
            .getResultList();
    return rows.stream().map(Tuple.class::cast).map(row -> paper(kind, row)).findFirst();
  }

  private static Paper paper(MaterialKind kind, Tuple row) {
    return new Paper(
        kind,
        row.get("file_name", String.class),
        row.get("media_type", String.class),
        row.get("content", byte[].class),
        staff(row, "uploaded_by"),
        row.get("uploaded_at", Instant.class));
  }

  @Override
  public void add(PlatformId platform, SiteVisit visit) {
    insert(
            """
            insert into depository.site_visit
              (platform_id, visit_no, visited_on, visitors, findings, recorded_by, recorded_at)
            select :platform, coalesce(max(visit_no), 0) + 1, :day, :visitors, :findings, :by, :at
            from depository.site_visit where platform_id = :platform
            """,
            platform,
            visit.recordedBy(),
            visit.recordedAt())
        .setParameter("day", visit.visitedOn())
        .setParameter("visitors", visit.visitors())
        .setParameter("findings", visit.findings())
        .executeUpdate();
  }

  @Override
  public List<SiteVisit> visits(PlatformId platform) {
    return Rows.of(
        entityManager,
        """
        select visited_on, visitors, findings, recorded_by, recorded_at
        from depository.site_visit where platform_id = :platform order by visit_no
        """,
        platform,
        row ->
            new SiteVisit(
                row.get("visited_on", LocalDate.class),
                row.get("visitors", String.class),
                row.get("findings", String.class),
                staff(row, "recorded_by"),
                row.get("recorded_at", Instant.class)));
  }

  @Override
  public void add(PlatformId platform, BlacklistCheck check) {
    insert(
            """
            insert into depository.blacklist_check
              (platform_id, check_no, moment, subjects, hits, checked_by, checked_at)
            select :platform, coalesce(max(check_no), 0) + 1, :moment, :subjects, :hits, :by, :at
            from depository.blacklist_check where platform_id = :platform
            """,
            platform,
            check.checkedBy(),
            check.checkedAt())
        .setParameter("moment", check.moment().name())
        .setParameter("subjects", check.subjects())
        .setParameter("hits", check.hits())
        .executeUpdate();
  }

  @Override
  public List<BlacklistCheck> checks(PlatformId platform) {
    return Rows.of(
        entityManager,
        """
        select moment, subjects, hits, checked_by, checked_at
        from depository.blacklist_check where platform_id = :platform order by check_no
        """,
        platform,
        row ->
            new BlacklistCheck(
                BlacklistCheck.Moment.valueOf(row.get("moment", String.class)),
                row.get("subjects", Integer.class),
                row.get("hits", Integer.class),
                staff(row, "checked_by"),
                row.get("checked_at", Instant.class)));
  }

  private Query insert(String sql, PlatformId platform, StaffId by, Instant at) {
    return entityManager
        .createNativeQuery(sql)
        .setParameter("platform", platform.value())
        .setParameter("by", by.value())
        .setParameter("at", at.atOffset(ZoneOffset.UTC));
  }

  private static StaffId staff(Tuple row, String column) {
    return new StaffId(row.get(column, Integer.class));
  }
}
