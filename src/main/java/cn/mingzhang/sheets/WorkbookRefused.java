package cn.mingzhang.sheets;

import org.springframework.context.MessageSourceResolvable;

/** A file that is not read, with the sentence for who sent it. */
public class WorkbookRefused extends RuntimeException implements MessageSourceResolvable {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    /** @param reason the end of the message key {@code sheets.refused.…} */
    public WorkbookRefused(String reason, Object... arguments) {
        super(reason);
        this.key = "sheets.refused." + reason;
        this.arguments = arguments;
    }

    @Override
    public String[] getCodes() {
        return new String[] {key};
    }

    @Override
    public Object[] getArguments() {
        return arguments == null ? new Object[0] : arguments;
    }

    @Override
    public String getDefaultMessage() {
        return key;
    }
}
