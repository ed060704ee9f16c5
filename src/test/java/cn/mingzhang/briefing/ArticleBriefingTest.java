package cn.mingzhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.DemoTest;
import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.documents.DocumentForm;
import cn.mingzhang.people.Cast;
import cn.mingzhang.people.Registry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The article's paragraph on 2020, out of the replayed year. */
@DemoTest
@DisplayName("2020年的专报，就是文章里的那一段")
class ArticleBriefingTest {
    @Autowired
    private Briefings briefings;

    @Autowired
    private BriefingDesk desk;

    @Autowired
    private Registry registry;

    @Autowired
    private OfficeClock clock;

    @Test
    @DisplayName("3407.62万元，25项45个，44项、1项，10件其中5件，8人约15.4%，40余个")
    void theArticlesNumbers() {
        var leader = Cast.of(registry, clock).officer("leader");
        var briefing = briefings.find("ZB-2021-0001", leader).orElseThrow();
        assertThat(briefing.state()).isEqualTo(BriefingState.APPROVED);
        assertThat(briefing.approvedOn()).isEqualTo("2021-01-04");
        assertThat(DocumentForm.text(desk.paper(briefing)))
                .contains("2020年，全市人防系统追缴易地建设费3407.62万元；存在25项45个具体问题整改到位44项，基本整改到位1项；"
                        + "移交问题线索10件，其中市本级5件，追责问责8人，占全市人防系统在职干部职工约15.4%；"
                        + "按照“管办分离”原则，办理市中心城区不动产登记历史遗留问题涉及人防行政审批项目40余个。");
    }
}
