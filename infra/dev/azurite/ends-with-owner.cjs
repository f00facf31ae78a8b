// Ends this process with the one that asked for it, however that one ended. What is stored is in memory and of use to nobody else.
const owner = Number(process.env.AZURITE_OWNER);
const isGone = () => {
  try {
    process.kill(owner, 0);
    return false;
  } catch {
    return true;
  }
};
if (owner) setInterval(() => isGone() && process.exit(), 200).unref();
