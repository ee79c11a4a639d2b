"""The embedded mail server and the sample mails behind `make demo`."""
