export const words = {
  checking: "Something about what is shared has changed. We are looking again.",
  no: "This is no longer shared with you, so it is not shown.",
  unknown: "We cannot check right now if this is still shared. So it is not shown. It comes back with the connection.",
} as const;
