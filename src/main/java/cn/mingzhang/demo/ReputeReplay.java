package cn.mingzhang.demo;

import cn.mingzhang.evidence.Upload;
import cn.mingzhang.honours.HonourDesk;
import cn.mingzhang.honours.HonourKind;
import cn.mingzhang.honours.HonourLevel;
import cn.mingzhang.honours.NewHonour;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.surveys.NewSurvey;
import cn.mingzhang.surveys.SurveyDesk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** F01: the contest of October 2020; F02: last in the years before, then rank 35. Persons are invented. */
@Component
@Profile("replay")
class ReputeReplay {
    private static final LocalDate CONTEST = LocalDate.of(2020, 10, 23);
    private static final String NAME = "2020年全省人防系统通信保障技能竞赛";
    private static final String SURVEY = "党风廉政建设社会满意度测评";

    private final HonourDesk honours;
    private final SurveyDesk surveys;
    private final Registry registry;

    ReputeReplay(HonourDesk honours, SurveyDesk surveys, Registry registry) {
        this.honours = honours;
        this.surveys = surveys;
        this.registry = registry;
    }

    List<Replay.Deed> deeds(Function<String, Officer> cast) {
        return List.of(
                new Replay.Deed(
                        LocalDate.of(2020, 1, 15),
                        () -> survey(2019, null, null, LocalDate.of(2020, 1, 13), "通报载明位列末位，未载名次", cast)),
                new Replay.Deed(CONTEST.plusDays(4), () -> contest(cast.apply("rectifier"))),
                new Replay.Deed(
                        LocalDate.of(2020, 12, 22),
                        () -> survey(2020, 35, "86.42", LocalDate.of(2020, 12, 18), "", cast)));
    }

    private void contest(Officer clerk) {
        won(HonourKind.TEAM, "无线通信组网", "三等奖", "", clerk);
        won(HonourKind.TEAM, "综合通信保障", "三等奖", "", clerk);
        won(HonourKind.INDIVIDUAL, "短波通信", "三等奖", "何晓峰", clerk);
        won(HonourKind.TITLE, "", "通信技术能手", "何晓峰", clerk);
        won(HonourKind.TITLE, "", "通信技术能手", "杜予安", clerk);
    }

    private void won(HonourKind kind, String event, String award, String recipient, Officer clerk) {
        try (var paper = Upload.of("证书扫描件.pdf", DemoPaper.pdf("CERTIFICATE " + kind))) {
            honours.enter(
                    new NewHonour(
                            NAME, "省人民防空办公室", HonourLevel.PROVINCIAL, kind, event, award, city(), recipient, CONTEST),
                    paper,
                    clerk);
        }
    }

    private void survey(
            int year,
            @Nullable Integer rank,
            @Nullable String score,
            LocalDate published,
            String remark,
            Function<String, Officer> cast) {
        try (var paper = Upload.of("测评结果通报.pdf", DemoPaper.pdf("SURVEY " + year))) {
            surveys.enter(
                    new NewSurvey(
                            year,
                            SURVEY,
                            "省统计局社情民意调查中心",
                            city(),
                            rank,
                            null,
                            score == null ? null : new BigDecimal(score),
                            published,
                            remark),
                    paper,
                    cast.apply("office"));
        }
    }

    private long city() {
        return registry.unitByCode(DemoCast.CITY_OFFICE, CONTEST).orElseThrow().id();
    }
}
