package cn.mingzhang.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A file that is not taken, with a sentence for each reason: what is wrong and what to do. Form pages show the sentences at
 * the field; nothing was stored.
 */
@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
public class FileRefused extends RuntimeException {

    private final transient List<MessageSourceResolvable> reasons;

    public FileRefused(String messageKey, Object... args) {
        this(List.of(new DefaultMessageSourceResolvable(new String[] {messageKey}, args)));
    }

    FileRefused(List<? extends MessageSourceResolvable> reasons) {
        super(reasons.stream().map(FileRefused::key).collect(Collectors.joining(", ")));
        this.reasons = List.copyOf(reasons);
    }

    static FileRefused all(List<FileRefused> refused) {
        var reasons = new ArrayList<MessageSourceResolvable>();
        refused.forEach(one -> reasons.addAll(one.reasons));
        return new FileRefused(reasons);
    }

    /** One for each refused file; {@code MessageSource.getMessage(reason, locale)} gives the sentence. */
    public List<MessageSourceResolvable> reasons() {
        return reasons;
    }

    /** The sentences in the reader's language. */
    public List<String> sentences(MessageSource messages, Locale locale) {
        return reasons.stream()
                .map(reason -> messages.getMessage(reason, locale))
                .toList();
    }

    /** Rejects the field of the form with every sentence. */
    public void rejectIn(Errors errors, String field) {
        for (var reason : reasons) {
            errors.rejectValue(field, key(reason), reason.getArguments(), null);
        }
    }

    private static String key(MessageSourceResolvable reason) {
        var codes = reason.getCodes();
        return codes == null || codes.length == 0 ? "" : codes[0];
    }
}
