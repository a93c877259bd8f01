package vn.dondoc.document.file;

/** Examples of the API description. */
final class FileExamples {

    static final String ATTACHED = """
            {
              "id": "01933f2e-5c00-7a1b-8000-3f6a51c0ab01",
              "directiveId": "01933f2e-5c00-7a1b-8000-3f6a51c0aa01",
              "name": "chi-thi-04.pdf",
              "contentType": "application/pdf",
              "size": 183204,
              "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
              "textMissing": false,
              "storedAt": "2023-03-14T02:15:00Z"
            }""";

    static final String LIST = "[" + ATTACHED + "]";

    static final String LINK = """
            {
              "href": "/api/v1/linked-files/01933f2e-5c00-7a1b-8000-3f6a51c0ab01?expires=1678760999&signature=vC1n",
              "expiresAt": "2023-03-14T02:29:59Z"
            }""";

    /** Of every operation that takes a file. */
    public static final String REFUSALS = """
            409: The directive has this very file already (`file-already-attached`, with the link `existing`)
            413: The file is larger than 25 MiB
            422: The file is of another kind (`unsupported-file`), broken, locked or out of proportion (`unreadable-file`), \
            infected (`infected-file`) or stamped secret (`secret-directive`); or the Idempotency-Key was used for another request
            503: Too many files are being read, or the virus scanner cannot be asked; ask again""";

    private FileExamples() {}
}
