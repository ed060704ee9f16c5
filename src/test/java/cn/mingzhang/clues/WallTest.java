package cn.mingzhang.clues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.CommittedTest;
import cn.mingzhang.compartment.Compartment;
import cn.mingzhang.compartment.OpeningReason;
import cn.mingzhang.database.DatabaseAccess;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** No class of ours asks anything here: the database alone, under the application's login and the compartment's role. */
@CommittedTest
@DisplayName("第二道墙：只凭行级安全")
class WallTest {
    private static final List<String> UNCLEARED = List.of(
            "rectifier",
            "head",
            "reviewer",
            "feeclerk",
            "county",
            "countyhead",
            "resident",
            "resident2",
            "deputy",
            "inspector2",
            "petition",
            "office",
            "leader",
            "treasury",
            "sysadmin",
            "secadmin",
            "auditor");

    /** Whose own business lies in the compartment too: screenings, confirmations, who is held to account without a clue. */
    private static final Set<String> OF_THE_DISCIPLINE_SIDE = Set.of("resident", "resident2", "inspector2");

    private static final java.util.Set<String> OF_THE_DESK = java.util.Set.of(
            "carried_in",
            "identity_answer",
            "identity_request",
            "number_series",
            "report",
            "report_identity",
            "report_message",
            "report_message_copy",
            "report_package",
            "report_step",
            "report_taken",
            "trail_entry");

    @Autowired
    private Registrar registrar;

    @Autowired
    private Everything everything;

    @Autowired
    private cn.mingzhang.accountability.Sanctioner sanctioner;

    @Autowired
    private cn.mingzhang.compartment.SealedWaiting waiting;

    @Autowired
    private ClueDesk desk;

    @Autowired
    private ClearanceDesk clearances;

    @Autowired
    private Compartment compartment;

    @Autowired
    private Registry registry;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private DatabaseAccess access;

    @Autowired
    private PlatformTransactionManager transactions;

    private TransactionTemplate transaction;
    private String number;

    @BeforeEach
    void oneClue() {
        transaction = new TransactionTemplate(transactions);
        number = registrar.register();
        desk.open(number, OpeningReason.HANDLING, registrar.officer("keeper"));
    }

    /** From the catalog: a table made tomorrow is asked as well. */
    private List<String> tables(boolean granted) {
        return sql.sql(
                        "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'sealed'"
                                + " AND c.relkind IN ('r', 'p') AND has_table_privilege('mingzhang_sealed', c.oid, 'SELECT') = :granted"
                                + " ORDER BY c.relname")
                .param("granted", granted)
                .query(String.class)
                .list();
    }

    private Map<String, Long> rowsSeenBy(Officer officer) {
        var tables = tables(true);
        return transaction.execute(status -> compartment.as(officer, inside -> {
            var seen = new TreeMap<String, Long>();
            for (var table : tables) {
                var rows = inside.sql("SELECT count(*) FROM sealed." + table)
                        .query(Long.class)
                        .single();
                if (rows > 0) {
                    seen.put(table, rows);
                }
            }
            return seen;
        }));
    }

    private long seenBy(Officer officer) {
        return rowsSeenBy(officer).values().stream().mapToLong(rows -> rows).sum();
    }

    @Test
    @DisplayName("未列入知悉范围的，不论岗位，一行也没有")
    void nobodyButTheListSeesARow() {
        everything.isThere();
        var before = UNCLEARED.stream()
                .collect(Collectors.toMap(login -> login, login -> rowsSeenBy(registrar.officer(login))));
        everything.ofAClue();
        for (var login : UNCLEARED) {
            var seen = rowsSeenBy(registrar.officer(login));
            assertThat(seen).as(login).isEqualTo(before.get(login));
            if (OF_THE_DISCIPLINE_SIDE.contains(login)) {
                assertThat(seen).as(login).isNotEmpty();
            } else if (login.equals("petition")) {
                assertThat(seen.keySet())
                        .as("the desk's own, and nothing of a clue")
                        .allMatch(OF_THE_DESK::contains)
                        .hasSize(OF_THE_DESK.size());
            } else {
                assertThat(seen).as(login).isEmpty();
            }
        }
        assertThat(seenBy(registrar.officer("keeper"))).isPositive();
        assertThat(seenBy(registrar.officer("inspector"))).isPositive();
    }

    @Test
    @DisplayName("不表明身份，一行也没有")
    void withoutAnIdentityThereIsNothing() {
        everything.isThere();
        var tables = tables(true);
        transaction.executeWithoutResult(status -> {
            sql.sql("SET LOCAL ROLE mingzhang_sealed").update();
            for (var table : tables) {
                assertThat(sql.sql("SELECT count(*) FROM sealed." + table)
                                .query(Long.class)
                                .single())
                        .as(table)
                        .isZero();
            }
        });
    }

    @Test
    @DisplayName("应用账号本身进不了密封舱")
    void theApplicationItselfStandsOutside() {
        assertThatThrownBy(() -> sql.sql("SELECT count(*) FROM sealed.clue")
                        .query(Long.class)
                        .single())
                .rootCause()
                .hasMessageContaining("permission denied for schema sealed");
        assertThatThrownBy(() -> compartment.as(registrar.officer("keeper"), inside -> 1))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("离开之后，事务恢复应用身份，舱内句柄作废")
    void nothingIsLeftBehind() {
        transaction.executeWithoutResult(status -> {
            var kept = compartment.as(registrar.officer("keeper"), inside -> inside);
            assertThat(sql.sql("SELECT current_user::text || coalesce(current_setting('mingzhang.officer', true), '')")
                            .query(String.class)
                            .single())
                    .isEqualTo("mingzhang_app");
            assertThatThrownBy(() -> kept.sql("SELECT 1")).isInstanceOf(IllegalStateException.class);
        });
    }

    @Test
    @DisplayName("任何一张表放开一条策略，上面的检查就会变红")
    void theCheckAboveCanFail() throws SQLException {
        everything.isThere();
        var head = registrar.officer("head");
        assertThat(rowsSeenBy(head)).isEmpty();
        var closed = tables(false);
        assertThat(closed)
                .containsExactlyInAnyOrder("answers_in", "carried_out", "clock_noted", "trail_block", "trail_head");
        var tables = tables(true);
        assertThat(tables).hasSizeGreaterThan(20);
        for (var table : Stream.concat(tables.stream(), closed.stream()).toList()) {
            try {
                if (closed.contains(table)) {
                    asOwner("GRANT SELECT ON sealed." + table + " TO mingzhang_sealed");
                    assertThat(rowsSeenBy(head)).as("a grant alone, " + table).isEmpty();
                }
                asOwner("CREATE POLICY leak ON sealed." + table + " FOR SELECT TO mingzhang_sealed USING (true)");
                assertThat(rowsSeenBy(head)).as("a policy too many").containsKey(table);
                asOwner("DROP POLICY leak ON sealed." + table);
                asOwner("ALTER TABLE sealed." + table + " DISABLE ROW LEVEL SECURITY");
                assertThat(rowsSeenBy(head)).as("no wall").containsKey(table);
            } finally {
                asOwner("DROP POLICY IF EXISTS leak ON sealed." + table);
                asOwner("ALTER TABLE sealed." + table + " ENABLE ROW LEVEL SECURITY");
                if (closed.contains(table)) {
                    asOwner("REVOKE SELECT ON sealed." + table + " FROM mingzhang_sealed");
                }
            }
        }
        assertThat(rowsSeenBy(head)).isEmpty();
    }

    @Test
    @DisplayName("舱内每一张表都有强制的行级安全")
    void everyTableOfTheCompartmentHasTheWall() {
        assertThat(sql.sql("SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                                + " WHERE n.nspname = 'sealed' AND c.relkind IN ('r', 'p', 'v', 'm', 'f')"
                                + " AND NOT (c.relkind IN ('r', 'p') AND c.relrowsecurity AND c.relforcerowsecurity)")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(sql.sql("SELECT tablename || '.' || policyname FROM pg_policies WHERE schemaname = 'sealed'"
                                + " AND roles <> '{mingzhang_sealed}' AND policyname <> 'of_the_owner'")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    @DisplayName("被反映人的待办里也不计这一件")
    void whoIsNamedHasNothingWaiting() {
        var named = registrar.register("inspector2");
        var accused = registrar.officer("inspector2");
        var resident = registrar.officer("resident");
        transaction.executeWithoutResult(status -> compartment.visit(registrar.officer("keeper"), inside -> {
            var clue = Clues.byNumber(named, inside).orElseThrow();
            NeedToKnow.add(clue.id(), accused, inside);
            NeedToKnow.add(clue.id(), resident, inside);
        }));
        assertThat(waiting.on(registrar.officer("keeper"))).containsKey("clues");
        desk.sign(
                named,
                0,
                ClueStep.ASSIGN,
                new StepEntry(registrar.officer("resident").id(), null, null, ""),
                registrar.officer("keeper"));
        desk.sign(
                named, 1, ClueStep.OPINE, new StepEntry(null, Disposal.TALK, null, ""), registrar.officer("resident"));
        assertThat(waiting.on(registrar.officer("inspector"))).containsKey("clues");
        assertThat(waiting.on(accused)).isEmpty();
        assertThat(waiting.on(registrar.officer("head"))).isEmpty();
    }

    @Test
    @DisplayName("属主误建的视图也看不到")
    void aStrayViewOfTheOwnerShowsNothing() throws SQLException {
        try {
            asOwner("CREATE VIEW stray AS SELECT number FROM sealed.clue");
            asOwner("GRANT SELECT ON stray TO mingzhang_app");
            assertThat(sql.sql("SELECT count(*) FROM stray").query(Long.class).single())
                    .isZero();
        } finally {
            asOwner("DROP VIEW IF EXISTS stray");
        }
    }

    @Test
    @DisplayName("被反映人即使列入知悉范围也看不到")
    void whoIsNamedNeverSeesIt() {
        var named = registrar.register("inspector2");
        var accused = registrar.officer("inspector2");
        transaction.executeWithoutResult(status -> compartment.visit(registrar.officer("keeper"), inside -> {
            var clue = Clues.byNumber(named, inside).orElseThrow();
            NeedToKnow.add(clue.id(), accused, inside);
        }));
        assertThat(seenBy(accused)).isZero();
    }

    @Test
    @DisplayName("不能由自己加入知悉范围")
    void nobodyLetsHimselfIn() {
        var other = registrar.officer("inspector2");
        var id = transaction.execute(status -> compartment.as(
                registrar.officer("keeper"),
                inside -> Clues.byNumber(number, inside).orElseThrow().id()));
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> compartment.visit(other, inside -> NeedToKnow.add(id, other, inside))))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    @DisplayName("被他人重置口令后一无所见，第二人确认后恢复")
    void aResetByOthersVoidsEverything() {
        var keeper = registrar.officer("keeper");
        registry.resetPassword(registrar.officer("secadmin").actor(), keeper.id(), "遗忘口令");
        try {
            assertThat(seenBy(keeper)).isZero();
            assertThatThrownBy(() -> clearances.confirm(keeper.id(), keeper)).isInstanceOf(RuntimeException.class);
            assertThat(seenBy(keeper)).isZero();
        } finally {
            clearances.confirm(keeper.id(), registrar.officer("inspector"));
            registry.setPassword(registrar.officer("sysadmin").actor(), keeper.id(), DemoCast.PASSWORD);
        }
        assertThat(seenBy(keeper)).isPositive();
    }

    @Test
    @DisplayName("舱内留痕自成一链，改动一字即不符；公开留痕中没有线索")
    void theCompartmentHasItsOwnChain() throws SQLException {
        assertThat(verifies()).isTrue();
        var forge =
                "UPDATE sealed.trail_entry SET remark = remark || '%s' WHERE id = (SELECT max(id) FROM sealed.trail_entry)";
        asOwner("ALTER TABLE sealed.trail_entry DISABLE TRIGGER trail_entry_stays");
        asOwner(forge.formatted("x"));
        assertThat(verifies()).isFalse();
        asOwner(
                "UPDATE sealed.trail_entry SET remark = left(remark, -1) WHERE id = (SELECT max(id) FROM sealed.trail_entry)");
        asOwner("ALTER TABLE sealed.trail_entry ENABLE TRIGGER trail_entry_stays");
        assertThat(verifies()).isTrue();
        assertThat(sql.sql(
                                "SELECT count(*) FROM trail_entry WHERE subject_kind IN ('clue', 'screening') OR deed LIKE 'CLUE%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("库中任何一处都没有姓名明文")
    void noNameStandsInAnyTable() throws SQLException {
        registrar.handOver(number);
        sanctioner.hold(Registrar.MARKER, number);
        try (var owner = owner();
                var tables = owner.createStatement();
                var each = owner.createStatement();
                var names = tables.executeQuery("SELECT schemaname || '.' || tablename FROM pg_tables"
                        + " WHERE schemaname IN ('public', 'sealed')")) {
            while (names.next()) {
                try (var found =
                        each.executeQuery("SELECT count(*) FROM " + names.getString(1) + " AS t WHERE t::text LIKE '%"
                                + Registrar.MARKER + "%' OR position(encode(convert_to('" + Registrar.MARKER
                                + "', 'UTF8'), 'hex') IN t::text) > 0")) {
                    found.next();
                    assertThat(found.getLong(1)).as(names.getString(1)).isZero();
                }
            }
        }
    }

    private boolean verifies() {
        return sql.sql("SELECT sealed_trail_verifies()").query(Boolean.class).single();
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
    }

    private void asOwner(String statement) throws SQLException {
        try (var owner = owner();
                var run = owner.createStatement()) {
            run.execute(statement);
        }
    }
}
