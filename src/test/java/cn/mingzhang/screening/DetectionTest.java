package cn.mingzhang.screening;

import static cn.mingzhang.permits.PermitKind.COMPLETION;
import static cn.mingzhang.permits.PermitKind.CONSTRUCTION;
import static cn.mingzhang.permits.PermitKind.PLANNING;
import static cn.mingzhang.permits.PermitKind.REGISTRATION;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.money.Yuan;
import cn.mingzhang.projects.DecisionKind;
import cn.mingzhang.shelter.BuildingUse;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One test for each rule over the lists: what must be found, and beside it what must not. */
@DisplayName("比对规则：清单与登记簿")
class DetectionTest {
    private static final Consumer<Scene.Card> UNDECIDED = card -> {
        card.decision = DecisionKind.NONE;
        card.decidedOn = null;
        card.accepted = false;
    };

    private static Scene scene() {
        return new Scene();
    }

    private static List<String> said(Scene scene, Detection rule) {
        return scene.by(rule).stream()
                .flatMap(finding -> finding.said().stream())
                .map(line -> line.key() + " " + line.value())
                .toList();
    }

    @Test
    @DisplayName("DET-01 规划许可而无人防审批（《人民防空法》第二十二条）")
    void plannedWithoutADecision() {
        assertThat(scene().row(PLANNING).by(Detection.DET_01)).singleElement().satisfies(found -> {
            assertThat(found.problemClass()).isEqualTo("OM-01");
            assertThat(found.authorities()).containsExactly("PLANNING|某局PLANNING");
        });
        assertThat(scene().card(UNDECIDED).row(PLANNING).by(Detection.DET_01)).hasSize(1);
        assertThat(scene().card().row(PLANNING).findings()).isEmpty();
        assertThat(scene().row(PLANNING, row -> row.use = BuildingUse.PRODUCTION)
                        .findings())
                .isEmpty();
    }

    @Test
    @DisplayName("DET-02 施工许可而无人防审批（《人民防空法》第二十二条）")
    void constructedWithoutADecision() {
        assertThat(scene().row(CONSTRUCTION).by(Detection.DET_02)).hasSize(1);
        assertThat(scene().row(PLANNING).row(CONSTRUCTION).by(Detection.DET_02))
                .as("seen at the planning permit already")
                .isEmpty();
        assertThat(scene().card().row(CONSTRUCTION).by(Detection.DET_02)).isEmpty();
    }

    @Test
    @DisplayName("DET-03 竣工备案而无人防审批或验收（《人民防空法》第二十二条）")
    void completedWithoutADecision() {
        assertThat(scene().row(COMPLETION).by(Detection.DET_03))
                .singleElement()
                .satisfies(found -> assertThat(found.problemClass()).isEqualTo("OM-03"));
        assertThat(scene().card(card -> card.accepted = false).row(COMPLETION).by(Detection.DET_03))
                .singleElement()
                .satisfies(found -> assertThat(found.problemClass()).isEqualTo("QS-03"));
        assertThat(scene().card().row(COMPLETION).by(Detection.DET_03)).isEmpty();
    }

    @Test
    @DisplayName("DET-04 不动产首次登记而无人防审批（《人民防空法》第二十二条）")
    void registeredWithoutADecision() {
        assertThat(scene().row(REGISTRATION).by(Detection.DET_04)).hasSize(1);
        assertThat(scene().row(COMPLETION).row(REGISTRATION).by(Detection.DET_04))
                .isEmpty();
        assertThat(scene().card().row(REGISTRATION).by(Detection.DET_04)).isEmpty();
    }

    @Test
    @DisplayName("DET-05 先建后批：施工许可早于人防审批")
    void builtBeforeTheDecision() {
        var early = scene().card().row(CONSTRUCTION, row -> row.on = Scene.DECIDED.minusDays(1));
        assertThat(said(early, Detection.DET_05)).containsExactly("constructionOn 2016-01-31", "decisionOn 2016-02-01");
        assertThat(scene().card()
                        .row(CONSTRUCTION, row -> row.on = Scene.DECIDED)
                        .by(Detection.DET_05))
                .isEmpty();
    }

    @Test
    @DisplayName("DET-06 批准面积小于应建面积（18号文第四十七条）")
    void approvedTooSmall() {
        assertThat(said(
                        scene().card(card -> card.required = new BigDecimal("1100"))
                                .row(PLANNING),
                        Detection.DET_06))
                .contains("recomputed 1200 ㎡", "approved 1100 ㎡", "missing 100 ㎡");
        assertThat(scene().card(card -> card.required = new BigDecimal("1190"))
                        .row(PLANNING)
                        .by(Detection.DET_06))
                .as("within the tolerance")
                .isEmpty();
    }

    @Test
    @DisplayName("DET-07 实测面积小于批准面积（18号文第四十七条）")
    void builtTooSmall() {
        assertThat(said(scene().card().row(COMPLETION, row -> row.shelter = new BigDecimal("900")), Detection.DET_07))
                .containsExactly("approved 1200 ㎡", "measured 900 ㎡", "missing 300 ㎡");
        assertThat(scene().card()
                        .row(COMPLETION, row -> row.shelter = new BigDecimal("1195"))
                        .by(Detection.DET_07))
                .isEmpty();
    }

    @Test
    @DisplayName("DET-08 易地审批缺少条件或佐证（计价格〔2000〕474号第二条）")
    void relocatedWithoutGround() {
        assertThat(scene().card(card -> relocated(card, "NONE_STATED", 5)).by(Detection.DET_08))
                .hasSize(1);
        assertThat(said(scene().card(card -> relocated(card, "BAD_GEOLOGY", 2)), Detection.DET_08))
                .contains("papers 2 / 5");
        assertThat(scene().card(card -> relocated(card, "BAD_GEOLOGY", 5)).by(Detection.DET_08))
                .isEmpty();
    }

    private static void relocated(Scene.Card card, String ground, int papers) {
        card.decision = DecisionKind.RELOCATED;
        card.relocationGround = ground;
        card.papers = papers;
    }

    @Test
    @DisplayName("DET-13 审批后规划面积增加未重新审批（18号文第四十七条）")
    void enlargedAfterTheDecision() {
        assertThat(said(scene().card().row(PLANNING, row -> row.above = "30000"), Detection.DET_13))
                .contains("decidedArea 21600 ㎡", "plannedArea 30000 ㎡");
        assertThat(scene().card().row(PLANNING, row -> row.above = "22000").by(Detection.DET_13))
                .as("by less than 3%")
                .isEmpty();
        assertThat(scene().card()
                        .row(PLANNING, row -> {
                            row.above = "30000";
                            row.on = Scene.DECIDED.minusDays(1);
                        })
                        .by(Detection.DET_13))
                .as("planned before it was decided on")
                .isEmpty();
    }

    @Test
    @DisplayName("DET-14 拆分规避：同一单位同一宗地，各不足规模，合并则应建")
    void splitIntoParts() {
        var split = scene().row(PLANNING, row -> part(row, "便民中心一号楼", "P-1"))
                .row(PLANNING, row -> part(row, "便民中心二号楼", "P-1"));
        assertThat(said(split, Detection.DET_14)).contains("parts 2", "together 3000 ㎡");
        assertThat(scene().row(PLANNING, row -> part(row, "便民中心", "P-1"))
                        .row(PLANNING, row -> part(row, "农贸市场", "P-2"))
                        .by(Detection.DET_14))
                .as("two places are two buildings")
                .isEmpty();
        assertThat(scene().row(PLANNING, row -> part(row, "便民中心一号楼", "P-1"))
                        .row(PLANNING, row -> {
                            part(row, "便民中心二号楼", "P-1");
                            row.on = Scene.PERMITTED.plusYears(6);
                        })
                        .by(Detection.DET_14))
                .as("years apart")
                .isEmpty();
    }

    private static void part(Scene.Row row, String name, String parcel) {
        row.name = name;
        row.parcel = parcel;
        row.use = BuildingUse.OTHER_CIVIL;
        row.storeys = 4;
        row.depth = "1.5";
        row.above = "1500";
    }

    @Test
    @DisplayName("DET-17 竣工而无人防质监登记")
    void completedWithoutSupervision() {
        assertThat(scene().card(card -> card.supervised = false).row(COMPLETION).by(Detection.DET_17))
                .hasSize(1);
        assertThat(scene().card(card -> card.supervised = false).row(PLANNING).by(Detection.DET_17))
                .as("not completed yet")
                .isEmpty();
        assertThat(scene().card().row(COMPLETION).by(Detection.DET_17)).isEmpty();
    }

    @Test
    @DisplayName("DET-18 使用与登记、批准不符")
    void usedOtherwise() {
        assertThat(scene().card(card -> card.useRegistered = false)
                        .row(REGISTRATION)
                        .by(Detection.DET_18))
                .singleElement()
                .satisfies(found -> assertThat(found.problemClass()).isEqualTo("OP-03"));
        assertThat(scene().card(card -> card.use = "仓储").row(REGISTRATION).by(Detection.DET_18))
                .singleElement()
                .satisfies(found -> assertThat(found.problemClass()).isEqualTo("OP-01"));
        assertThat(scene().card().row(REGISTRATION).by(Detection.DET_18)).isEmpty();
    }

    @Test
    @DisplayName("DET-19 同一审批人关联多个发现：只是线索，只给纪检看")
    void oneApproverOfMany() {
        assertThat(ofOneApprover("张某", "张某", "张某").by(Detection.DET_19))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.title()).isEqualTo("张某");
                    assertThat(found.rule().isLead()).isTrue();
                    assertThat(found.said()).contains(Said.of("rules", "DET-08"), Said.of("findings", "3"));
                });
        assertThat(ofOneApprover("张某", "张某", "张某")
                        .reduced(Yuan.ofFen(1_200_000))
                        .by(Detection.DET_19))
                .as("approver, period, developers, reductions")
                .singleElement()
                .satisfies(found -> assertThat(found.said())
                        .contains(new Said(
                                "reductions",
                                "#screening.reductions",
                                List.of("1", Yuan.ofFen(1_200_000).toString()))));
        assertThat(ofOneApprover("张某", "张某", "李某").by(Detection.DET_19)).isEmpty();
    }

    private static Scene ofOneApprover(String... approvers) {
        var scene = scene();
        for (var approver : approvers) {
            var name = "小区" + scene.register().size();
            scene.card(card -> {
                relocated(card, "NONE_STATED", 0);
                card.name = name;
                card.approver = approver;
            });
        }
        return scene;
    }
}
