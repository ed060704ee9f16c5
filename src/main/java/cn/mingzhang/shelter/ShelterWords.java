package cn.mingzhang.shelter;

import cn.mingzhang.lists.Option;
import cn.mingzhang.lists.Phrases;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of required areas. The working that is kept is written in Chinese, whatever the reader's language. */
@Component
class ShelterWords extends Phrases {
    ShelterWords(MessageSource messages) {
        super(messages, "shelter.");
    }

    List<String> lines(RequiredArea answer) {
        return answer.lines().stream()
                .map(line -> of("line." + line.key(), line.values().toArray()))
                .toList();
    }

    List<String> needs(RequiredArea answer) {
        return answer.needs().stream().map(need -> of("need", need)).toList();
    }

    String area(RequiredArea answer) {
        return answer.area() == null ? "" : of("squareMetres", Worksheet.shown(answer.area()));
    }

    /** Yes, no, and not known. */
    List<Option> answers() {
        return List.of(new Option("", of("unknown")), new Option("true", of("yes")), new Option("false", of("no")));
    }
}
