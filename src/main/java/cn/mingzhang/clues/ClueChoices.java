package cn.mingzhang.clues;

import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Level;
import cn.mingzhang.people.Officer;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the forms of clues offer to choose from, each with a first line that chooses nothing. */
@Component
class ClueChoices {
    private final ClueWords words;

    ClueChoices(ClueWords words) {
        this.words = words;
    }

    <E extends Enum<E>> List<Option> of(String list, E[] constants) {
        return words.choices("choose", words.options(list, constants));
    }

    /** 信访室, as the unit that hands a report over. */
    String petitionDesk() {
        return words.of("petitionDesk");
    }

    List<Option> levels() {
        return of("level", Level.values());
    }

    List<Option> units(List<Option> units) {
        return words.choices("choose", units);
    }

    List<Option> officers(List<Officer> officers) {
        return words.choices(
                "choose",
                officers.stream()
                        .map(one -> new Option(
                                "" + one.id(), one.name() + " · " + one.unit().name()))
                        .toList());
    }

    List<Option> knowers(List<NeedToKnow.Knower> knowers) {
        return words.choices(
                "choose",
                knowers.stream()
                        .map(one -> new Option("" + one.officerId(), one.officerName() + " · " + one.officerUnit()))
                        .toList());
    }
}
