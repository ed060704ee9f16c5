package cn.mingzhang.demo;

import cn.mingzhang.briefing.BriefingDesk;
import cn.mingzhang.people.Officer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The special report on 2020, written on the first working day of 2021 and approved by a second person. */
@Component
@Profile("replay")
class BriefingReplay {
    private static final LocalDate ON = LocalDate.of(2021, 1, 4);

    private final BriefingDesk desk;

    BriefingReplay(BriefingDesk desk) {
        this.desk = desk;
    }

    List<Replay.Deed> deeds(Function<String, Officer> cast) {
        return List.of(new Replay.Deed(ON, () -> write(cast.apply("inspector"), cast.apply("inspector2"))));
    }

    private void write(Officer author, Officer second) {
        var texts = Map.of(
                "导语", "2020年，市纪委监委统筹部署开展全市人防行业突出问题系统治理，现将有关情况报告如下。",
                "存在的主要问题", "个别县（市、区）易地建设费追缴进度偏慢，审批档案不够完整，部分问题整改后还需持续巩固。",
                "下一步打算", "持续紧盯违规违法审批、漏审漏批、违规减免缓等突出问题，发现一起、严查一起，推动形成长效机制。",
                "发送范围", "市纪委监委领导，派驻纪检监察组，人防行业治理工作领导小组");
        var number =
                desk.make("special-briefing", "关于2020年全市人防系统突出问题治理情况的专报", LocalDate.of(2020, 12, 31), texts, author);
        desk.submit(number, 0, author);
        // Handing it in is a taking and a move.
        desk.answer(number, 2, true, "", second);
    }
}
