package cn.mingzhang.batches;

import cn.mingzhang.closure.ClosureStep;
import cn.mingzhang.closure.Condition;
import cn.mingzhang.closure.NoticeScope;
import cn.mingzhang.lists.ChecklistLine;
import cn.mingzhang.lists.Option;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.problems.FileViews;
import cn.mingzhang.problems.ProblemNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What batches say, in the reader's language; printed papers are Chinese. */
@Component
class BatchWords {
    private final MessageSource messages;
    private final FileViews files;

    BatchWords(MessageSource messages, FileViews files) {
        this.messages = messages;
        this.files = files;
    }

    String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    String inChinese(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }

    Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    String step(ClosureStep step) {
        return of(step.messageKey());
    }

    List<Option> steps(List<ClosureStep> steps) {
        return steps.stream().map(step -> new Option(step.name(), step(step))).toList();
    }

    List<Option> notices() {
        var options = new ArrayList<Option>();
        options.add(new Option("", of("closure.notice.choose")));
        Arrays.stream(NoticeScope.values())
                .map(scope -> new Option(scope.name(), of("closure.notice." + scope)))
                .forEach(options::add);
        return options;
    }

    /** Why a problem stayed: a condition leads to where it is mended, what the discipline side keeps leads only that side. */
    ChecklistLine reason(ProblemNumber number, String code, Officer officer) {
        return condition(code)
                .map(condition -> files.missing(number, condition, officer))
                .orElseGet(() -> new ChecklistLine(false, of("batches.stay." + code), place(number, code, officer)));
    }

    /** What is missing, without the hint where it is mended: a paper has no links. */
    String reasonInChinese(String code) {
        return inChinese(condition(code).map(Condition::messageKey).orElse("batches.stay." + code))
                .replaceFirst("：.*", "");
    }

    private static @org.jspecify.annotations.Nullable String place(ProblemNumber number, String code, Officer officer) {
        if (!code.equals(Stay.DISCIPLINE.name())) {
            return "/problems/" + number + "/closure";
        }
        return officer.holdsAny(Post.SUPERVISOR, Post.RESIDENT) ? "/problems/" + number + "#screening" : null;
    }

    private static Optional<Condition> condition(String code) {
        return Arrays.stream(Condition.values())
                .filter(condition -> condition.name().equals(code))
                .findFirst();
    }
}
