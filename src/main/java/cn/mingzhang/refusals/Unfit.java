package cn.mingzhang.refusals;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * What was filled in is well formed but cannot be: 422. It names the field and the sentence, so that the page comes back with
 * what was typed and the reason beside it.
 */
@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
public class Unfit extends RuntimeException implements MessageSourceResolvable {
    private final String field;
    private final String messageKey;
    private final transient Object[] arguments;

    /**
     * @param field the field of the form, or an empty string for the form as a whole
     * @param messageKey a whole sentence: what is wrong and what to do
     */
    public Unfit(String field, String messageKey, Object... arguments) {
        super(field + ": " + messageKey);
        this.field = field;
        this.messageKey = messageKey;
        this.arguments = arguments.clone();
    }

    public String field() {
        return field;
    }

    /** Puts the sentence beside its field. */
    public void rejectIn(Errors errors) {
        if (field.isEmpty()) {
            errors.reject(messageKey, arguments, messageKey);
        } else {
            errors.rejectValue(field, messageKey, arguments, messageKey);
        }
    }

    @Override
    public String[] getCodes() {
        return new String[] {messageKey};
    }

    @Override
    public Object[] getArguments() {
        return arguments.clone();
    }

    @Override
    public String getDefaultMessage() {
        return messageKey;
    }
}
