package cn.mingzhang.demo;

import cn.mingzhang.instructions.InstructionDesk;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Three instructions of the leader: one answered and accepted, one answered, one that the office still owes an answer. */
@Component
@Profile("replay")
class InstructionReplay {
    private final InstructionDesk desk;
    private final Registry registry;

    InstructionReplay(InstructionDesk desk, Registry registry) {
        this.desk = desk;
        this.registry = registry;
    }

    private final class Way {
        private String number = "";

        Replay.Deed written(LocalDate on, String beside, String words, String unit, Function<String, Officer> cast) {
            return new Replay.Deed(
                    on,
                    () -> number = desk.write(
                            beside,
                            words,
                            registry.unitByCode(unit, on).orElseThrow().id(),
                            cast.apply("leader")));
        }

        Replay.Deed answered(LocalDate on, String words, String by, Function<String, Officer> cast) {
            return new Replay.Deed(on, () -> desk.answer(number, words, cast.apply(by)));
        }

        Replay.Deed accepted(LocalDate on, Function<String, Officer> cast) {
            return new Replay.Deed(on, () -> desk.accept(number, cast.apply("leader")));
        }
    }

    List<Replay.Deed> deeds(Function<String, Officer> cast) {
        var deeds = new ArrayList<Replay.Deed>();
        var money = new Way();
        deeds.add(money.written(
                LocalDate.of(2021, 9, 6),
                "/figures/fee.recovered.year?asOf=2021-08-31",
                "上半年追缴进度偏慢，请市人防办说明原因，列出逐户追缴计划。",
                DemoCast.CITY_OFFICE,
                cast));
        deeds.add(
                money.answered(LocalDate.of(2021, 9, 14), "未缴的主要是三家在建项目，已逐户约谈并下达催告书，计划十二月底前缴清；逐户计划另附。", "head", cast));
        deeds.add(money.accepted(LocalDate.of(2021, 9, 16), cast));
        var omitted = new Way();
        deeds.add(omitted.written(
                LocalDate.of(2021, 12, 13),
                "/figures/omitted.municipal.remaining?asOf=2021-12-13",
                "余下的项目逐个说明卡在哪里，什么时候能补办完。",
                DemoCast.CITY_OFFICE,
                cast));
        deeds.add(omitted.answered(
                LocalDate.of(2021, 12, 22), "五个项目中三个在补交图审资料，两个待缴易地建设费，均已明确经办人和时限。", "rectifier", cast));
        var county = new Way();
        deeds.add(county.written(
                LocalDate.of(2021, 12, 30),
                "/figures/fee.arrears?asOf=2021-12-30",
                "大竹县欠缴较多，请县人防办报追缴安排。",
                DemoCast.COUNTY_OFFICE,
                cast));
        return deeds;
    }
}
