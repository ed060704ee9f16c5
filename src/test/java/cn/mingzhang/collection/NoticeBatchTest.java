package cn.mingzhang.collection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.CommittedTest;
import cn.mingzhang.evidence.Samples;
import cn.mingzhang.fees.FeeRoad;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Officer;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CommittedTest
@DisplayName("批量出具：逐件一个事务，中断后接着办，不重复出具、不重复取号")
class NoticeBatchTest {
    @Autowired
    private FeeRoad road;

    @Autowired
    private NoticeRound notices;

    @Autowired
    private NoticeWork work;

    @Autowired
    private Situations situations;

    @Autowired
    private NoticeBatches batches;

    @Autowired
    private NoticeBatchList list;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient sql;

    private Officer clerk;

    @BeforeEach
    void theClerk() {
        clerk = road.officer("feeclerk");
    }

    private List<String> owing(int many) {
        return IntStream.range(0, many)
                .mapToObj(n -> {
                    var project = road.project("批量某苑" + n);
                    road.assessed(project, "1467");
                    return project;
                })
                .toList();
    }

    private Map<Asked, String> said() {
        var said = new java.util.EnumMap<Asked, String>(Asked.class);
        said.put(Asked.CONTACT, "周雨水");
        said.put(Asked.PHONE, "0818-0000000");
        said.put(Asked.PAY_WHERE, "税务窗口");
        said.put(Asked.BASIS, "人民防空法第二十二条");
        said.put(Asked.APPROVAL, "本机关核定");
        said.put(Asked.CONSEQUENCE, "依法追缴");
        return said;
    }

    /** Signed, and nothing done of it yet: as where the machine stopped right after. */
    private NoticeBatch signed(List<String> projects) {
        var id = new TransactionTemplate(transactions).execute(on -> {
            var batch = batches.add(
                    Rung.PAYMENT_NOTICE,
                    road.today().plusDays(15),
                    said(),
                    clerk,
                    road.today(),
                    java.time.Instant.EPOCH);
            batches.choose(batch, projects, clerk.unit().id());
            return batch;
        });
        return batches.find(id).orElseThrow();
    }

    private void eachHasOne(List<String> projects) {
        var numbers = new ArrayList<String>();
        for (var project : projects) {
            numbers.addAll(sql.sql(
                            "SELECT e.number FROM collection_entry e JOIN project p ON p.id = e.project_id WHERE p.number = ?")
                    .param(project)
                    .query(String.class)
                    .list());
        }
        assertThat(numbers).hasSize(projects.size()).doesNotHaveDuplicates();
        // None was drawn and lost: as many in the register as papers.
        assertThat(sql.sql("SELECT count(*) = max(ordinal) FROM document_number WHERE agency = '达市人防告'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    @DisplayName("办到一半被杀：已出具的不动，正在办的退回，其余接着办")
    void itGoesOnWhereItStopped() {
        var projects = owing(6);
        var batch = signed(projects);
        var items = batches.open(batch.id());
        work.issue(batch, items.get(0), said());
        work.issue(batch, items.get(1), said());
        // The third is killed between its paper and its end.
        new TransactionTemplate(transactions).executeWithoutResult(killed -> {
            work.issue(batch, items.get(2), said());
            killed.setRollbackOnly();
        });
        assertThat(batches.open(batch.id())).hasSize(4);
        assertThat(batches.find(batch.id()).orElseThrow().isRunning()).isTrue();

        work.run(batch.id());
        work.run(batch.id());
        var done = batches.find(batch.id()).orElseThrow();
        assertThat(done.isRunning()).isFalse();
        assertThat(done.issued()).isEqualTo(6);
        eachHasOne(projects);
        assertThat(sql.sql("SELECT count(*) FROM trail_entry WHERE deed = 'NOTICES_DONE' AND subject_number = ?")
                        .param("" + batch.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("两个节点同时办一批：每件只出具一份")
    void twoNodesAtOnce() throws Exception {
        var projects = owing(8);
        var batch = signed(projects);
        var nodes = Executors.newFixedThreadPool(2);
        var both = List.of(nodes.submit(() -> work.run(batch.id())), nodes.submit(() -> work.run(batch.id())));
        for (var node : both) {
            node.get();
        }
        nodes.shutdown();
        assertThat(batches.find(batch.id()).orElseThrow().issued()).isEqualTo(8);
        eachHasOne(projects);
    }

    @Test
    @DisplayName("不能出具的留下并说明原因；签字后有变动的不出具；全部文书一个文件")
    void whatStaysSaysWhy() throws Exception {
        var projects = new ArrayList<>(owing(3));
        var unassessed = road.project("未核定某苑");
        projects.add(unassessed);
        var batch = signed(projects);
        notices.tell(projects.get(0), null, "0818-0000000", clerk);
        work.run(batch.id());

        var done = batches.find(batch.id()).orElseThrow();
        assertThat(done.issued()).isEqualTo(2);
        assertThat(done.stayed()).isEqualTo(2);
        assertThat(list.reasons(done)).extracting(NoticeBatchList.Reason::code).contains("MOVED", "ASSESSED");

        // The same again: told already, the first rung does not follow itself.
        var again = work.sign(Rung.PAYMENT_NOTICE, projects, road.today().plusDays(15), said(), clerk);
        var second = batches.find(again).orElseThrow();
        assertThat(second.issued()).isZero();
        assertThat(list.reasons(second))
                .extracting(NoticeBatchList.Reason::code)
                .contains("NOT_NEXT");
        assertThat(mvc.get()
                        .uri("/collection/notices/" + again + "/papers.zip")
                        .with(Cast.as("feeclerk"))
                        .exchange())
                .hasStatus(404);

        var file = mvc.get()
                .uri("/collection/notices/" + batch.id() + "/papers.zip")
                .with(Cast.as("feeclerk"))
                .exchange();
        assertThat(file).hasStatusOk();
        var names = new ArrayList<String>();
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(zip.readAllBytes()).startsWith('P', 'K');
            }
        }
        assertThat(names).hasSize(2).allMatch(name -> name.matches("000[23] 达市人防告〔\\d{4}〕\\d+号 .+\\.docx"));
        assertThat(mvc.get()
                        .uri("/collection/notices/" + batch.id() + ".xlsx")
                        .with(Cast.as("feeclerk"))
                        .exchange())
                .hasStatusOk();
    }

    @Test
    @DisplayName("签字时案卷的版本与案卷自己数的一致")
    void theVersionIsTheFilesOwn() {
        var project = owing(1).get(0);
        notices.tell(project, null, "0818-0000000", clerk);
        notices.serve(project, road.today(), "某置业", Samples.pdf("送达"), clerk);
        var batch = signed(List.of(project));
        var version = new TransactionTemplate(transactions)
                .execute(on -> situations.held(project, clerk).file().version());
        assertThat(batches.open(batch.id()).get(0).version()).isEqualTo(version).isEqualTo(2);
    }
}
