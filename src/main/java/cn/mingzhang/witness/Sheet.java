package cn.mingzhang.witness;

/**
 * What every form page of a deed shows around its fields.
 *
 * @param lead what the deed means, before it is done
 * @param description of the problem, so that nobody files on the wrong one
 * @param cancel back to the section of the problem's page
 */
public record Sheet(
        String number, String description, String title, String lead, String action, String cancel, String submit) {}
