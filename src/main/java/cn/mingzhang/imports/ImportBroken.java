package cn.mingzhang.imports;

/** A row is no longer what the dry run said: then nothing of the file is written. */
class ImportBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int row;

    ImportBroken(int row) {
        super("row " + row);
        this.row = row;
    }

    int row() {
        return row;
    }
}
