package cn.mingzhang.receipts;

/**
 * What every form page of a deed shows around its fields.
 *
 * @param lead what the deed means, before it is done
 * @param description of the problem, so that nobody files on the wrong one
 * @param cancel back to the section of the problem's page
 */
record Sheet(
        String number, String description, String title, String lead, String action, String cancel, String submit) {

    /** For the treasury, which sees what has arrived and not what it is about. */
    Sheet withoutDescription() {
        return new Sheet(number, "", title, lead, action, cancel, submit);
    }
}
