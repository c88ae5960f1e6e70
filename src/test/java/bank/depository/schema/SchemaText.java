package bank.depository.schema;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The schema as text: roles, schemas, types, sequences, tables with all that hangs on them, views
 * and functions, each sorted by name. Partitions stand for their parent, because they come and go
 * with the days; of a function's body there is the digest, because its text stands in a migration.
 */
final class SchemaText {

  /** Flyway's own table is not ours. */
  private static final String TABLES =
      """
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('depository', 'ledger') and c.relkind in ('r', 'p') and not c.relispartition
        and c.relname <> 'flyway_schema_history'
      """;

  private final Catalog catalog;

  SchemaText(Catalog catalog) {
    this.catalog = catalog;
  }

  List<String> lines() throws SQLException {
    List<String> all = new ArrayList<>();
    for (String query : List.of(ROLES, MEMBERS, SCHEMAS, TYPES, SEQUENCES)) {
      catalog.lines(query).forEach(text -> text.lines().forEach(all::add));
      all.add("");
    }
    byObject(OF_TABLES).forEach(all::addAll);
    byObject(List.of(VIEWS, VIEW_GRANTS, FUNCTIONS)).forEach(all::addAll);
    return all;
  }

  /** Texts that begin with the name of their object, put together by it. */
  private Collection<List<String>> byObject(List<String> queries) throws SQLException {
    Map<String, List<String>> objects = new TreeMap<>();
    for (String query : queries) {
      for (String text : catalog.lines(query)) {
        String[] nameAndText = text.split("\t", 2);
        List<String> lines =
            objects.computeIfAbsent(nameAndText[0], name -> new ArrayList<>(List.of("")));
        nameAndText[1].lines().forEach(lines::add);
      }
    }
    return objects.values();
  }

  private static final String ROLES =
      """
      select 'CREATE ROLE ' || rolname || case when rolcanlogin then ' LOGIN' else ' NOLOGIN' end
        || case when rolinherit then ' INHERIT' else '' end || case when rolsuper then ' SUPERUSER' else '' end
        || case when rolbypassrls then ' BYPASSRLS' else '' end || case when rolcreaterole then ' CREATEROLE' else '' end
        || case when rolcreatedb then ' CREATEDB' else '' end || case when rolreplication then ' REPLICATION' else '' end
        || coalesce(' SET ' || (select string_agg(s, ', ' order by s) from unnest(rolconfig) s), '') || ';'
      from pg_roles where rolname ~ '^(depository|ledger)_' order by rolname
      """;

  private static final String MEMBERS =
      """
      select 'GRANT ' || g.rolname || ' TO ' || m.rolname || ';'
      from pg_auth_members a join pg_roles g on g.oid = a.roleid join pg_roles m on m.oid = a.member
      where m.rolname ~ '^(depository|ledger)_' order by 1
      """;

  private static final String SCHEMAS =
      """
      select 'CREATE SCHEMA ' || nspname || ' AUTHORIZATION ' || nspowner::regrole || ';' || coalesce((
        select string_agg(format(E'\\nGRANT %s ON SCHEMA %I TO %s;', a.privilege_type, nspname,
          case a.grantee when 0 then 'PUBLIC' else a.grantee::regrole::text end), '' order by a.grantee::regrole::text, a.privilege_type)
        from aclexplode(nspacl) a where a.grantee <> nspowner), '')
      from pg_namespace where nspname in ('depository', 'ledger') order by nspname
      """;

  private static final String TYPES =
      """
      select format(E'CREATE TYPE %I.%I AS (%s);', n.nspname, c.relname, (
        select string_agg(format('%I %s', attname, format_type(atttypid, atttypmod)), ', ' order by attnum)
        from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped))
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('depository', 'ledger') and c.relkind = 'c' order by 1
      """;

  private static final String SEQUENCES =
      """
      select format('CREATE SEQUENCE %I.%I AS %s START %s INCREMENT %s MINVALUE %s MAXVALUE %s%s; -- %s', n.nspname, c.relname,
        format_type(s.seqtypid, null), s.seqstart, s.seqincrement, s.seqmin, s.seqmax, case when s.seqcycle then ' CYCLE' else '' end,
        c.relowner::regrole || coalesce('; usable by ' || (select string_agg(a.grantee::regrole || ' ' || a.privilege_type, ', '
          order by a.grantee::regrole::text, a.privilege_type) from aclexplode(c.relacl) a where a.grantee <> c.relowner), ''))
      from pg_sequence s join pg_class c on c.oid = s.seqrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('depository', 'ledger') order by 1
      """;

  private static final String TABLE =
      """
      select n.nspname || '.' || c.relname || E'\\t' || format(E'CREATE TABLE %I.%I (\\n%s\\n)%s%s; -- %s\\n', n.nspname, c.relname, (
          select string_agg(format('  %I %s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
              case when a.attnotnull then ' NOT NULL' else '' end,
              case a.attidentity when 'a' then ' GENERATED ALWAYS AS IDENTITY' when 'd' then ' GENERATED BY DEFAULT AS IDENTITY' else '' end,
              case when a.attgenerated = 's' then ' GENERATED ALWAYS AS (' || pg_get_expr(d.adbin, d.adrelid) || ') STORED'
                when d.adbin is not null then ' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid) else '' end),
            E',\\n' order by a.attnum)
          from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
        coalesce(' PARTITION BY ' || pg_get_partkeydef(c.oid), ''),
        coalesce(' WITH (' || array_to_string(c.reloptions, ', ') || ')', ''), c.relowner::regrole)
      """
          + TABLES
          + "order by 1";

  private static final String CONSTRAINTS =
      """
      select n.nspname || '.' || c.relname || E'\\t' || format('ALTER TABLE %I.%I ADD CONSTRAINT %I %s;', n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid))
      """
          + TABLES.replace("where", "join pg_constraint k on k.conrelid = c.oid where")
          + "and k.contype in ('p', 'u', 'f', 'c', 'x') order by 1";

  private static final String INDEXES =
      """
      select n.nspname || '.' || c.relname || E'\\t' || replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ') || ';'
      """
          + TABLES.replace("where", "join pg_index i on i.indrelid = c.oid where")
          + "and not exists (select from pg_constraint k where k.conindid = i.indexrelid) order by 1";

  private static final String TRIGGERS =
      "select n.nspname || '.' || c.relname || E'\\t' || pg_get_triggerdef(t.oid) || ';' "
          + TABLES.replace("where", "join pg_trigger t on t.tgrelid = c.oid where")
          + "and not t.tgisinternal order by 1";

  private static final String SECURITY =
      """
      select n.nspname || '.' || c.relname || E'\\t' || format('ALTER TABLE %I.%I %s ROW LEVEL SECURITY%s;', n.nspname, c.relname,
        case when c.relrowsecurity then 'ENABLE' else 'DISABLE' end, case when c.relforcerowsecurity then ', FORCE ROW LEVEL SECURITY' else '' end)
      """
          + TABLES
          + "order by 1";

  private static final String POLICIES =
      """
      select n.nspname || '.' || c.relname || E'\\t' || format('CREATE POLICY %I ON %I.%I%s FOR %s TO %s%s%s;', p.polname, n.nspname, c.relname,
        case when p.polpermissive then '' else ' AS RESTRICTIVE' end,
        case p.polcmd when '*' then 'ALL' when 'r' then 'SELECT' when 'a' then 'INSERT' when 'w' then 'UPDATE' else 'DELETE' end,
        (select string_agg(case r when 0 then 'PUBLIC' else r::regrole::text end, ', ' order by r::regrole::text) from unnest(p.polroles) r),
        coalesce(' USING (' || pg_get_expr(p.polqual, p.polrelid) || ')', ''),
        coalesce(' WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', ''))
      """
          + TABLES.replace("where", "join pg_policy p on p.polrelid = c.oid where")
          + "order by c.relname, 1";

  private static final String GRANTS =
      """
      select n.nspname || '.' || c.relname || E'\\t' || format('GRANT %s ON %I.%I TO %s;', string_agg(a.privilege_type, ', ' order by a.privilege_type), n.nspname, c.relname,
        case a.grantee when 0 then 'PUBLIC' else a.grantee::regrole::text end)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join aclexplode(c.relacl) a
      where n.nspname in ('depository', 'ledger') and c.relkind in ('r', 'p') and not c.relispartition
        and c.relname <> 'flyway_schema_history' and a.grantee <> c.relowner
      group by n.nspname, c.relname, a.grantee order by n.nspname, c.relname, a.grantee::regrole::text
      """;

  private static final String VIEW_GRANTS = GRANTS.replace("in ('r', 'p')", "in ('v')");

  private static final String COLUMN_GRANTS =
      """
      select n.nspname || '.' || c.relname || E'\\t' || format('GRANT %s (%s) ON %I.%I TO %s;', a.privilege_type, string_agg(t.attname, ', ' order by t.attnum), n.nspname, c.relname,
        case a.grantee when 0 then 'PUBLIC' else a.grantee::regrole::text end)
      """
          + TABLES.replace(
              "where",
              "join pg_attribute t on t.attrelid = c.oid cross join aclexplode(t.attacl) a where")
          + """
          and a.grantee <> c.relowner
          group by n.nspname, c.relname, a.grantee, a.privilege_type
          order by n.nspname, c.relname, a.grantee::regrole::text, a.privilege_type
          """;

  private static final String VIEWS =
      """
      select n.nspname || '.' || c.relname || E'\\t' || format(E'CREATE VIEW %I.%I%s AS\\n%s -- %s\\n', n.nspname, c.relname,
        coalesce(' WITH (' || array_to_string(c.reloptions, ', ') || ')', ''), pg_get_viewdef(c.oid), c.relowner::regrole)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('depository', 'ledger') and c.relkind = 'v' order by 1
      """;

  private static final String FUNCTIONS =
      """
      select n.nspname || '.' || p.proname || E'\\t' || format(E'CREATE %s %I.%I(%s)%s LANGUAGE %s%s%s%s%s%s;%s\\n  -- sha256 %s\\n',
        case p.prokind when 'p' then 'PROCEDURE' else 'FUNCTION' end, n.nspname, p.proname, pg_get_function_arguments(p.oid),
        coalesce(' RETURNS ' || pg_get_function_result(p.oid), ''), l.lanname,
        case p.provolatile when 'i' then ' IMMUTABLE' when 's' then ' STABLE' else '' end, case when p.proisstrict then ' STRICT' else '' end,
        case when p.prosecdef then ' SECURITY DEFINER' else '' end,
        case p.proparallel when 's' then ' PARALLEL SAFE' when 'r' then ' PARALLEL RESTRICTED' else '' end,
        coalesce(' SET ' || (select string_agg(s, ' SET ') from unnest(p.proconfig) s), ''),
        E'\\n  -- ' || p.proowner::regrole || '; may execute: ' || coalesce((
          select string_agg(case a.grantee when 0 then 'PUBLIC' else a.grantee::regrole::text end, ', ' order by a.grantee::regrole::text)
          from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee <> p.proowner), 'nobody else'),
        left(encode(sha256(convert_to(coalesce(pg_get_function_sqlbody(p.oid), p.prosrc), 'UTF8')), 'hex'), 16))
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_language l on l.oid = p.prolang
      where n.nspname in ('depository', 'ledger') order by n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)
      """;

  private static final List<String> OF_TABLES =
      List.of(TABLE, CONSTRAINTS, INDEXES, TRIGGERS, SECURITY, POLICIES, GRANTS, COLUMN_GRANTS);
}
