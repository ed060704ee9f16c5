package cn.mingzhang.database;

/** A start that would be unsafe; the message is the whole sentence that the operator reads. */
public class RefusedStart extends RuntimeException {
    public RefusedStart(String sentence) {
        super(sentence);
    }
}
